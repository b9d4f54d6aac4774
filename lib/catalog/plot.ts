import type { Expr } from "@/lib/promql/ast";
import { Evaluator } from "@/lib/promql/eval/evaluate";
import { dropLabels, type Labels, readSeries, toKey, Unsupported } from "@/lib/promql/eval/series";
import { type AlertState, simulate, type Timeline } from "@/lib/promql/eval/simulate";
import { parsePromql, toSeconds } from "@/lib/promql/parse";
import { findThreshold } from "@/lib/promql/threshold";
import type { AlertTests } from "./alert-tests";
import type { Alert } from "./alerts";

/** One unit test of a rule as a picture: what the rule compares, the threshold, and what the alert does. */
export interface Plot {
  /** What the case shows, in its author's words. */
  title: string;
  /** Seconds between two points; the first is at 0. */
  step: number;
  /** False for a long test that was followed in steps larger than those of Prometheus: times are about right. */
  exact: boolean;
  threshold: { op: string; value: number } | null;
  /** Prometheus duration, or null. */
  for: string | null;
  series: PlotSeries[];
}

export interface PlotSeries {
  /** The labels in which it differs from the others. */
  labels: Labels;
  /** What is compared with the threshold; null where there is nothing. */
  values: (number | null)[];
  phases: PlotPhase[];
}

/** A stretch of time in which the alert is pending or fires, seconds from the beginning. */
export interface PlotPhase {
  state: "pending" | "firing";
  from: number;
  to: number;
}

export type TestGroup = AlertTests["tests"][number];

const maxSeries = 6;
const maxPoints = 120;
/** Long tests are followed in larger steps than Prometheus takes. */
const maxEvaluations = 3 * maxPoints;

/** The series of a case, as the evaluator reads them. */
export function readGroup(group: TestGroup, step: number, leftOpen = true): Evaluator {
  const interval = toSeconds(group.interval);
  return new Evaluator({
    series: group.input_series.map(({ series, values }) => readSeries(series, String(values), interval)),
    leftOpen,
    step,
  });
}

/** What the rule does in a case up to `end` seconds. Throws Unsupported where the evaluator cannot follow. */
export function simulateTest(rule: Alert, evaluator: Evaluator, step: number, end: number): Timeline[] {
  return simulate(parsePromql(rule.expr), evaluator, {
    step,
    count: Math.floor(end / step) + 1,
    hold: rule.for ? toSeconds(rule.for) : 0,
    keep: rule.keep_firing_for ? toSeconds(rule.keep_firing_for) : 0,
  });
}

/** Of each series only the labels that tell it from the others. */
function distinguish(series: PlotSeries[]): PlotSeries[] {
  const names = [...new Set(series.flatMap(({ labels }) => Object.keys(labels)))];
  const telling = names.filter((name) => new Set(series.map(({ labels }) => labels[name])).size > 1);
  const kept = telling.length ? telling : names.filter((name) => name === "instance");
  return series.map((one) => ({
    ...one,
    labels: Object.fromEntries(kept.flatMap((name) => (one.labels[name] ? [[name, one.labels[name]]] : []))),
  }));
}

/** Values of an expression over time, by labels. */
function trace(expr: Expr, evaluator: Evaluator, step: number, count: number): Map<string, PlotSeries> {
  const found = new Map<string, PlotSeries>();
  for (let i = 0; i < count; i++) {
    for (const { labels, value } of evaluator.evaluate(expr, i * step)) {
      const own = dropLabels(labels);
      const one = found.get(toKey(own)) ?? { labels: own, values: Array(count).fill(null), phases: [] };
      one.values[i] = Number.isFinite(value) ? value : null;
      found.set(toKey(own), one);
    }
  }
  return found;
}

function stateOf(timelines: readonly Timeline[], labels: Labels): AlertState[] | undefined {
  // A comparison may keep fewer labels than what is compared, and never others.
  return timelines.find((timeline) =>
    Object.entries(timeline.labels).every(([name, value]) => labels[name] === value),
  )?.states;
}

function toPhases(states: readonly AlertState[], step: number): PlotPhase[] {
  const phases: PlotPhase[] = [];
  for (const [i, state] of states.entries()) {
    const last = phases.at(-1);
    if (state === "inactive") continue;
    if (last?.to === i * step && last.state === state) last.to = (i + 1) * step;
    else phases.push({ state, from: i * step, to: (i + 1) * step });
  }
  return phases;
}

/** Whether the alert fires for a series at some time. */
export function fires({ phases }: PlotSeries): boolean {
  return phases.some(({ state }) => state === "firing");
}

function draw(rule: Alert, group: TestGroup, evaluation: number): Plot | null {
  const ends = group.alert_rule_test.map(({ eval_time }) => toSeconds(eval_time));
  const hold = rule.for ? toSeconds(rule.for) : 0;
  const end = Math.max(...ends) + Math.max(evaluation * 2, hold * 0.1);
  const evaluator = readGroup(group, evaluation);
  const expr = parsePromql(rule.expr);
  const threshold = findThreshold(expr);
  const stride = evaluation * Math.ceil((end / evaluation + 1) / maxEvaluations);
  const timelines = simulateTest(rule, evaluator, stride, end);
  const every = Math.max(1, Math.ceil(end / stride / maxPoints));
  const step = stride * every;
  const count = Math.floor(end / step) + 1;
  const traced = [...trace(threshold?.left ?? expr, evaluator, step, count).values()];
  const series = traced.map(
    (one): PlotSeries => ({ ...one, phases: toPhases(stateOf(timelines, one.labels) ?? [], stride) }),
  );
  const byInterest = (one: PlotSeries) => (fires(one) ? 0 : 1);
  const shown = series.sort((a, b) => byInterest(a) - byInterest(b)).slice(0, maxSeries);
  if (!shown.some(fires)) return null;
  return {
    title: group.name ?? "",
    step,
    exact: stride === evaluation,
    threshold: threshold && { op: threshold.op, value: threshold.value },
    for: rule.for ?? null,
    series: distinguish(shown),
  };
}

/** Pictures of rules that were drawn before; in development most entries stay as they are from one save to the next. */
const drawn = new WeakMap<Alert, Plot | null>();

/** The first unit test in which a rule fires, as a picture; null where there is none, or the evaluator cannot follow. */
export function plotTest(rule: Alert, tests: AlertTests | null): Plot | null {
  const known = drawn.get(rule);
  if (known !== undefined) return known;
  const plot = tests && plotFirst(rule, tests);
  drawn.set(rule, plot);
  return plot;
}

function plotFirst(rule: Alert, tests: AlertTests): Plot | null {
  const evaluation = toSeconds(tests.evaluation_interval);
  const mustFire = ({ alert_rule_test }: TestGroup) =>
    alert_rule_test.some(({ alertname, exp_alerts }) => alertname === rule.alert && exp_alerts?.length);
  const group = tests.tests.find(mustFire);
  if (!group) return null;
  const own = group.alert_rule_test.filter(({ alertname }) => alertname === rule.alert);
  try {
    return draw(rule, { ...group, alert_rule_test: own }, evaluation);
  } catch (error) {
    if (error instanceof Unsupported) return null;
    throw error;
  }
}
