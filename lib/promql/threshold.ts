import { type Expr, unwrap } from "./ast";

/** The comparison of an expression with one number that people tune. */
export interface Threshold {
  /** What is compared. */
  left: Expr;
  op: string;
  value: number;
  /** Place of the number in the text. */
  from: number;
  to: number;
}

const flipped: Record<string, string> = {
  ">": "<",
  ">=": "<=",
  "<": ">",
  "<=": ">=",
  "==": "==",
  "!=": "!=",
};

/** The number that an expression is, also where a minus stands before it. */
function numberOf(expr: Expr): number | null {
  const inner = unwrap(expr);
  if (inner.kind === "number") return inner.value;
  if (inner.kind === "unary") {
    const value = numberOf(inner.expr);
    return value === null ? null : inner.op === "-" ? -value : value;
  }
  return null;
}

/** The outermost comparison with a literal number; of `a and b` that of a. Null where there is none. */
export function findThreshold(expression: Expr): Threshold | null {
  const expr = unwrap(expression);
  if (expr.kind !== "binary") return null;
  if (expr.op === "and" || expr.op === "unless") return findThreshold(expr.left);
  if (!flipped[expr.op] || expr.bool) return null;
  const right = numberOf(expr.right);
  if (right !== null)
    return { left: expr.left, op: expr.op, value: right, from: expr.right.from, to: expr.right.to };
  const left = numberOf(expr.left);
  if (left === null) return null;
  return {
    left: expr.right,
    op: flipped[expr.op] ?? expr.op,
    value: left,
    from: expr.left.from,
    to: expr.left.to,
  };
}
