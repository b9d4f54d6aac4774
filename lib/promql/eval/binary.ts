import type { Binary } from "../ast";
import { dropLabels, keepLabels, type Labels, type Sample, toKey, Unsupported } from "./series";

const arithmetic: Record<string, (a: number, b: number) => number> = {
  "+": (a, b) => a + b,
  "-": (a, b) => a - b,
  "*": (a, b) => a * b,
  "/": (a, b) => a / b,
  "%": (a, b) => a % b,
  "^": (a, b) => a ** b,
  atan2: Math.atan2,
};

export const comparisons: Record<string, (a: number, b: number) => boolean> = {
  "==": (a, b) => a === b,
  "!=": (a, b) => a !== b,
  ">": (a, b) => a > b,
  ">=": (a, b) => a >= b,
  "<": (a, b) => a < b,
  "<=": (a, b) => a <= b,
};

/** The value of `a op b`, or undefined where a comparison leaves it out; it then keeps `kept`. */
function compute(expr: Binary, a: number, b: number, kept: number): number | undefined {
  const compare = comparisons[expr.op];
  if (compare) {
    if (expr.bool) return compare(a, b) ? 1 : 0;
    return compare(a, b) ? kept : undefined;
  }
  const calculate = arithmetic[expr.op];
  if (!calculate) throw new Unsupported(`operator ${expr.op}`);
  return calculate(a, b);
}

/** Labels by which two sides are matched. */
function signature({ matching }: Binary, labels: Labels): string {
  if (matching?.on) return toKey(keepLabels(labels, matching.labels));
  return toKey(dropLabels(labels, matching?.labels));
}

const dropsName = (expr: Binary) => expr.bool || !comparisons[expr.op];

function withScalar(expr: Binary, vector: readonly Sample[], scalar: number, scalarLeft: boolean): Sample[] {
  return vector.flatMap(({ labels, value }) => {
    const result = scalarLeft ? compute(expr, scalar, value, value) : compute(expr, value, scalar, value);
    return result === undefined
      ? []
      : { labels: dropsName(expr) ? dropLabels(labels) : labels, value: result };
  });
}

function setOperation(expr: Binary, left: readonly Sample[], right: readonly Sample[]): Sample[] {
  const keysOf = (samples: readonly Sample[]) =>
    new Set(samples.map(({ labels }) => signature(expr, labels)));
  const inRight = keysOf(right);
  if (expr.op === "and") return left.filter(({ labels }) => inRight.has(signature(expr, labels)));
  if (expr.op === "unless") return left.filter(({ labels }) => !inRight.has(signature(expr, labels)));
  const inLeft = keysOf(left);
  return [...left, ...right.filter(({ labels }) => !inLeft.has(signature(expr, labels)))];
}

/** Labels of a match: those of the many side with what group_left brings, or those both sides were matched by. */
function resultLabels(expr: Binary, many: Labels, one: Labels): Labels {
  const own = dropsName(expr) ? dropLabels(many) : many;
  if (expr.group) {
    const brought = Object.fromEntries(expr.group.labels.map((name) => [name, one[name] ?? ""]));
    return Object.fromEntries(Object.entries({ ...own, ...brought }).filter(([, value]) => value !== ""));
  }
  if (!expr.matching) return own;
  if (expr.matching.on) return keepLabels(own, expr.matching.labels);
  const { labels } = expr.matching;
  return Object.fromEntries(Object.entries(own).filter(([name]) => !labels.includes(name)));
}

function match(expr: Binary, left: readonly Sample[], right: readonly Sample[]): Sample[] {
  const swapped = expr.group?.side === "right";
  const [many, one] = swapped ? [right, left] : [left, right];
  const partners = new Map<string, Sample>();
  for (const sample of one) {
    const key = signature(expr, sample.labels);
    if (partners.has(key)) throw new Error("found duplicate series for the match group on one side");
    partners.set(key, sample);
  }
  const seen = new Set<string>();
  return many.flatMap((sample) => {
    const key = signature(expr, sample.labels);
    const partner = partners.get(key);
    if (!partner) return [];
    if (!expr.group && seen.has(key))
      throw new Error("multiple matches for labels: many-to-one needs group_left");
    seen.add(key);
    const [a, b] = swapped ? [partner.value, sample.value] : [sample.value, partner.value];
    const value = compute(expr, a, b, a);
    return value === undefined ? [] : { labels: resultLabels(expr, sample.labels, partner.labels), value };
  });
}

/** A binary operation on scalars and vectors. */
export function evaluateBinary(
  expr: Binary,
  left: number | Sample[],
  right: number | Sample[],
): number | Sample[] {
  if (typeof left === "number" && typeof right === "number") {
    const value = compute(expr, left, right, left);
    if (value === undefined) throw new Error("comparisons between scalars must use bool");
    return value;
  }
  if (typeof left === "number") return withScalar(expr, right as Sample[], left, true);
  if (typeof right === "number") return withScalar(expr, left, right, false);
  return ["and", "or", "unless"].includes(expr.op)
    ? setOperation(expr, left, right)
    : match(expr, left, right);
}
