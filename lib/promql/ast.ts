/** A PromQL expression as a tree. Durations are in seconds; `from` and `to` are offsets in the text. */
export type Expr = (
  | { kind: "number"; value: number }
  | { kind: "string"; value: string }
  | Selector
  | { kind: "subquery"; expr: Expr; range: number; step: number | null }
  | { kind: "call"; name: string; args: Expr[] }
  | Aggregate
  | Binary
  | { kind: "unary"; op: string; expr: Expr }
  | { kind: "paren"; expr: Expr }
) & {
  from: number;
  to: number;
  /** Seconds by which `offset` moves a selector or subquery into the past. */
  offset?: number;
  /** True where `@` pins a selector or subquery to a time. */
  pinned?: boolean;
};

export interface LabelMatcher {
  label: string;
  /** `=`, `!=`, `=~` or `!~`. */
  op: string;
  value: string;
}

export interface Selector {
  kind: "selector";
  /** Metric name, or null where the selector has none (`{job="x"}`). */
  metric: string | null;
  matchers: LabelMatcher[];
  /** Range of a matrix selector, null for an instant one. */
  range: number | null;
}

export interface Aggregate {
  kind: "aggregate";
  op: string;
  /** `by` or `without` with its labels; null where neither stands. */
  grouping: { without: boolean; labels: string[] } | null;
  args: Expr[];
}

export interface Binary {
  kind: "binary";
  op: string;
  bool: boolean;
  /** `on` or `ignoring` with its labels. */
  matching: { on: boolean; labels: string[] } | null;
  /** `group_left` or `group_right` with the labels it brings along. */
  group: { side: "left" | "right"; labels: string[] } | null;
  left: Expr;
  right: Expr;
}

/** Expressions directly inside one. */
export function childrenOf(expr: Expr): Expr[] {
  switch (expr.kind) {
    case "call":
    case "aggregate":
      return expr.args;
    case "binary":
      return [expr.left, expr.right];
    case "subquery":
    case "unary":
    case "paren":
      return [expr.expr];
    default:
      return [];
  }
}

/** The expression and all inside it, from the outside in, each with those around it, innermost first. */
export function* walk(
  expr: Expr,
  around: readonly Expr[] = [],
): Generator<{ expr: Expr; around: readonly Expr[] }> {
  yield { expr, around };
  for (const child of childrenOf(expr)) yield* walk(child, [expr, ...around]);
}

/** The expression without parentheses around it. */
export function unwrap(expr: Expr): Expr {
  return expr.kind === "paren" ? unwrap(expr.expr) : expr;
}
