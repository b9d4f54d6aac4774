import { type Expr, unwrap, walk } from "@/lib/promql/ast";
import { isScalar, keptLabels } from "@/lib/promql/labels";
import { PromqlError, parsePromql, toSeconds } from "@/lib/promql/parse";
import { readTemplate } from "@/lib/promql/template";
import type { Alert } from "../alerts";
import { hasLabel, type KnownSeries } from "./metric-names";

/** What may be wrong with a rule that is right in its words; each can be excused by name, with a reason. */
export const ruleChecks = {
  "bare-counter": "A counter only ever grows; its value says how long it has run.",
  "short-range": "A range shorter than four scrape intervals misses samples.",
  "unguarded-division": "Where the divisor is 0 the quotient is +Inf, which is above every threshold.",
  "lost-label": "A template names a label that the expression drops; it stays empty.",
  "template-function": "Prometheus does not know the function; the annotation becomes an error text.",
  "double-wait": "The expression already looks back over that long.",
} as const;
export type RuleCheck = keyof typeof ruleChecks;

type Known = ReadonlyMap<string, KnownSeries>;
export type ReportCheck = (check: RuleCheck, key: string, message: string, remedy: string) => void;

/** Functions for which it does not matter that a counter's value says little. */
const aboutPresence = new Set(["absent", "count", "group", "timestamp", "count_values"]);

function checkCounters(expr: Expr, known: Known, report: ReportCheck): void {
  for (const { expr: inner, around } of walk(expr)) {
    if (inner.kind !== "selector" || inner.range !== null) continue;
    if (known.get(inner.metric ?? "")?.type !== "counter") continue;
    const excused = around.some(
      (outer) =>
        outer.kind === "subquery" ||
        (outer.kind === "call" && aboutPresence.has(outer.name)) ||
        (outer.kind === "aggregate" && aboutPresence.has(outer.op)),
    );
    if (!excused)
      report(
        "bare-counter",
        "expr",
        `the counter ${inner.metric} without rate or increase`,
        "compare rate(…[5m]) or increase(…[1h])",
      );
  }
}

const intervalsInRange = 4;

function checkRanges(expr: Expr, scrapeSeconds: number, report: ReportCheck): void {
  for (const { expr: inner } of walk(expr)) {
    if (inner.kind !== "selector" || inner.range === null) continue;
    const least = intervalsInRange * scrapeSeconds;
    if (inner.range < least)
      report(
        "short-range",
        "expr",
        `a range of ${inner.range} s over ${inner.metric}, scraped every ${scrapeSeconds} s`,
        `take at least ${least} s`,
      );
  }
}

/** Metrics that an expression reads. */
function metricsIn(expr: Expr): Set<string> {
  return new Set(
    [...walk(expr)].flatMap(({ expr: inner }) => (inner.kind === "selector" && inner.metric) || []),
  );
}

function isPositiveBound({ kind, ...expr }: Expr): boolean {
  if (kind !== "binary" || !("op" in expr) || !("right" in expr)) return false;
  const right = unwrap(expr.right);
  const bound = right.kind === "number" ? right.value : Number.NaN;
  return (
    (expr.op === ">" && bound >= 0) || (expr.op === ">=" && bound > 0) || (expr.op === "!=" && bound === 0)
  );
}

/** Whether a divisor cannot be 0 where the quotient is looked at. */
function isGuarded(divisor: Expr, dividend: Expr, whole: Expr): boolean {
  const inner = unwrap(divisor);
  if (isScalar(inner)) return !(inner.kind === "number" && inner.value === 0);
  // A filter on the divisor itself, or a function that keeps it away from 0.
  for (const { expr } of walk(inner)) {
    if (isPositiveBound(expr)) return true;
    if (expr.kind === "call" && (expr.name === "clamp_min" || expr.name === "count_over_time")) return true;
    if (expr.kind === "aggregate" && (expr.op === "count" || expr.op === "group")) return true;
  }
  const metrics = metricsIn(divisor);
  // A share of a whole that holds it: 0 of 0 is NaN, which no comparison lets through.
  const shared = [...metricsIn(dividend)].every((metric) => metrics.has(metric));
  if (shared) return true;
  for (const { expr } of walk(whole)) {
    if (expr.kind !== "binary") continue;
    const guard = unwrap(expr.right);
    if (
      expr.op === "and" &&
      isPositiveBound(guard) &&
      [...metricsIn(guard)].some((metric) => metrics.has(metric))
    )
      return true;
    if (expr.op === "unless" && [...metricsIn(guard)].some((metric) => metrics.has(metric))) return true;
  }
  return false;
}

function checkDivisions(expr: Expr, report: ReportCheck): void {
  for (const { expr: inner, around } of walk(expr)) {
    if (inner.kind !== "binary" || inner.op !== "/") continue;
    // +Inf passes only comparisons that look upwards.
    const comparison = around.find((outer) => outer.kind === "binary" && /^[<>=!]/.test(outer.op));
    const upwards =
      comparison?.kind === "binary" && (comparison.op.startsWith(">") || comparison.op === "!=");
    if (!upwards || isGuarded(inner.right, inner.left, expr)) continue;
    const metrics = [...metricsIn(inner.right)].join(", ");
    report(
      "unguarded-division",
      "expr",
      `a division by ${metrics}, which may be 0`,
      `add “and … > 0” for the divisor, or divide by (… > 0)`,
    );
  }
}

function checkTemplates(alert: Alert, expr: Expr, known: Known, report: ReportCheck): void {
  const kept = keptLabels(expr, (metric) => {
    const series = known.get(metric ?? "");
    return (label) => !series || hasLabel(series, label);
  });
  const own = new Set(Object.keys(alert.labels));
  for (const [name, text] of Object.entries(alert.annotations)) {
    const key = `annotations/${name}`;
    const { labels, unknownFunctions, unknownVariables } = readTemplate(text);
    for (const label of new Set(labels))
      if (!kept(label) && !own.has(label))
        report(
          "lost-label",
          key,
          `the template reads $labels.${label}, which the expression does not keep`,
          "keep it with by (…) or group_left (…), or leave it out of the text",
        );
    for (const word of new Set([...unknownFunctions, ...unknownVariables]))
      report(
        "template-function",
        key,
        `Prometheus' templates have no “${word}”`,
        "see humanize, humanizePercentage, humanizeDuration, printf",
      );
  }
}

const overTime = /_over_time$|^(?:changes|resets)$/;

function checkWait(alert: Alert, expr: Expr, report: ReportCheck): void {
  if (!alert.for) return;
  const wait = toSeconds(alert.for);
  for (const { expr: inner } of walk(expr)) {
    if (inner.kind !== "call" || !overTime.test(inner.name)) continue;
    const ranges = inner.args.flatMap((arg) =>
      arg.kind === "selector" || arg.kind === "subquery" ? (arg.range ?? []) : [],
    );
    if (
      ranges.some(
        (range) => wait > 0 && range >= wait && inner.name !== "count_over_time" && wait * 2 > range,
      )
    )
      report(
        "double-wait",
        "for",
        `for ${alert.for} after ${inner.name} over as long`,
        "shorten for, or look at the value itself",
      );
  }
}

/** Checks what a rule means; its words were checked before. */
export function checkMeaning(alert: Alert, known: Known, scrapeSeconds: number, report: ReportCheck): void {
  let expr: Expr;
  try {
    expr = parsePromql(alert.expr);
  } catch (error) {
    // What is not PromQL was reported with its place.
    if (error instanceof PromqlError) return;
    throw error;
  }
  checkCounters(expr, known, report);
  checkRanges(expr, scrapeSeconds, report);
  checkDivisions(expr, report);
  checkTemplates(alert, expr, known, report);
  checkWait(alert, expr, report);
}
