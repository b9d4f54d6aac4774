import { type Aggregate, type Binary, type Expr, unwrap } from "./ast";

/** Which labels the series of a metric may carry. */
export type LabelTest = (label: string) => boolean;
/** What is known of a metric's labels; a metric that is not known may carry any. */
export type LabelsOf = (metric: string | null) => LabelTest;

const none: LabelTest = () => false;
const choosing = new Set(["topk", "bottomk", "limitk", "limit_ratio"]);
const setOperators = new Set(["and", "or", "unless"]);
/** Functions whose result stands for no series. */
const withoutSeries = new Set(["vector", "time", "scalar", "pi"]);

/** Whether an expression is a number or string, so that a binary operation keeps the other side's labels. */
export function isScalar(expr: Expr): boolean {
  const inner = unwrap(expr);
  switch (inner.kind) {
    case "number":
    case "string":
      return true;
    case "call":
      return inner.name === "time" || inner.name === "scalar" || inner.name === "pi";
    case "unary":
      return isScalar(inner.expr);
    case "binary":
      return isScalar(inner.left) && isScalar(inner.right);
    default:
      return false;
  }
}

function stringAt(args: readonly Expr[], place: number): string | null {
  const arg = args[place];
  return arg?.kind === "string" ? arg.value : null;
}

function labelsOfCall(name: string, args: readonly Expr[], labelsOf: LabelsOf): LabelTest {
  const series = args.find((arg) => !isScalar(arg));
  if (!series || withoutSeries.has(name)) return none;
  if (name === "absent" || name === "absent_over_time") {
    const selector = unwrap(series);
    const fixed = selector.kind === "selector" ? selector.matchers.filter(({ op }) => op === "=") : [];
    return (label) => fixed.some((matcher) => matcher.label === label);
  }
  const kept = keptLabels(series, labelsOf);
  if (name === "label_replace" || name === "label_join") {
    const made = stringAt(args, 1);
    return (label) => label === made || kept(label);
  }
  if (name === "histogram_quantile" || name === "histogram_fraction")
    return (label) => label !== "le" && kept(label);
  return kept;
}

function labelsOfAggregate({ op, grouping, args }: Aggregate, labelsOf: LabelsOf): LabelTest {
  const series = args.find((arg) => !isScalar(arg));
  const inner = series ? keptLabels(series, labelsOf) : none;
  if (choosing.has(op)) return inner;
  const counted = op === "count_values" ? stringAt(args, 0) : null;
  const listed = (label: string) => grouping?.labels.includes(label) ?? false;
  const kept: LabelTest = (label) => (grouping?.without ? !listed(label) : listed(label)) && inner(label);
  return (label) => label === counted || kept(label);
}

function labelsOfBinary(binary: Binary, labelsOf: LabelsOf): LabelTest {
  const { op, left, right, matching, group } = binary;
  const [a, b] = [keptLabels(left, labelsOf), keptLabels(right, labelsOf)];
  if (isScalar(left)) return b;
  if (isScalar(right)) return a;
  // Of `or` either side may be what is left, so only what both carry is sure.
  if (op === "or") return (label) => a(label) && b(label);
  if (setOperators.has(op)) return a;
  if (group) {
    const many = group.side === "left" ? a : b;
    return (label) => many(label) || group.labels.includes(label);
  }
  if (!matching) return a;
  const named = (label: string) => matching.labels.includes(label);
  return (label) => a(label) && named(label) === matching.on;
}

/**
 * Which labels the results of an expression carry, by the rules of Prometheus: aggregation, vector matching and
 * functions drop labels, group_left brings some along.
 */
export function keptLabels(expr: Expr, labelsOf: LabelsOf): LabelTest {
  switch (expr.kind) {
    case "number":
    case "string":
      return none;
    case "selector":
      return labelsOf(expr.metric);
    case "call":
      return labelsOfCall(expr.name, expr.args, labelsOf);
    case "aggregate":
      return labelsOfAggregate(expr, labelsOf);
    case "binary":
      return labelsOfBinary(expr, labelsOf);
    default:
      return keptLabels(expr.expr, labelsOf);
  }
}
