import { PromqlError, parsePromql } from "../parse";

export type Labels = Readonly<Record<string, string>>;

/** A sample in time; `v` is null for the marker with which Prometheus ends a series. */
export interface Point {
  /** Seconds. */
  t: number;
  v: number | null;
}

export interface Series {
  /** With `__name__`. */
  labels: Labels;
  points: Point[];
}

/** One sample of an instant vector. */
export interface Sample {
  labels: Labels;
  value: number;
}

/** A notation or function that the evaluator does not know; nothing is guessed. */
export class Unsupported extends Error {}

const numberPattern = "[+-]?(?:\\d+(?:\\.\\d+)?(?:e[+-]?\\d+)?|inf|nan)";
const itemPattern = new RegExp(
  `^(${numberPattern})(?:([+-](?:\\d+(?:\\.\\d+)?(?:e[+-]?\\d+)?))?x(\\d+))?$`,
  "i",
);

function toNumber(text: string): number {
  const lower = text.toLowerCase();
  if (lower.endsWith("inf")) return lower.startsWith("-") ? -Infinity : Infinity;
  return lower.endsWith("nan") ? Number.NaN : Number(lower);
}

/**
 * Samples of promtool's expanding notation (`1+2x3`, `5x3`, `_x2`, `stale`), one per interval; undefined where there is none.
 * https://prometheus.io/docs/prometheus/latest/configuration/unit_testing_rules/#series
 */
export function expandValues(notation: string): (number | null | undefined)[] {
  return notation
    .trim()
    .split(/\s+/)
    .flatMap((item): (number | null | undefined)[] => {
      const gap = /^_(?:x(\d+))?$/.exec(item);
      if (gap) return Array<undefined>(Number(gap[1] ?? 1)).fill(undefined);
      const stale = /^stale(?:x(\d+))?$/.exec(item);
      if (stale) return Array<null>(stale[1] === undefined ? 1 : Number(stale[1]) + 1).fill(null);
      const match = itemPattern.exec(item);
      if (!match) throw new Unsupported(`samples “${item}”`);
      const [, first = "", step, times] = match;
      const start = toNumber(first);
      return Array.from({ length: Number(times ?? 0) + 1 }, (_, i) => start + i * Number(step ?? 0));
    });
}

/** Series of a unit test: its name and labels as PromQL writes them, samples from time 0, `interval` seconds apart. */
export function readSeries(series: string, values: string, interval: number): Series {
  const expr = parsePromql(series);
  if (expr.kind !== "selector") throw new PromqlError(0, "not a series");
  // An empty label is none.
  const labels = Object.fromEntries(
    expr.matchers.flatMap(({ label, value }) => (value === "" ? [] : [[label, value]])),
  );
  return {
    labels: { ...(expr.metric === null ? {} : { __name__: expr.metric }), ...labels },
    points: expandValues(values).flatMap((v, i) => (v === undefined ? [] : { t: i * interval, v })),
  };
}

/** Number of points at or before a time; points are in order. */
export function countUntil(points: readonly Point[], time: number): number {
  let low = 0;
  let high = points.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((points[middle]?.t ?? 0) <= time) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Labels without some; the metric's name always goes, since a computed value is no longer that metric. */
export function dropLabels(labels: Labels, names: readonly string[] = []): Labels {
  return Object.fromEntries(
    Object.entries(labels).filter(([name]) => name !== "__name__" && !names.includes(name)),
  );
}

export function keepLabels(labels: Labels, names: readonly string[]): Labels {
  return Object.fromEntries(Object.entries(labels).filter(([name]) => names.includes(name)));
}

/** A text that is the same for the same labels in whatever order. */
export function toKey(labels: Labels): string {
  return JSON.stringify(Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1)));
}
