/** Samples of a range, oldest first, without markers. */
export interface Range {
  points: { t: number; v: number }[];
  /** Seconds at which the range begins and ends. */
  start: number;
  end: number;
}

type RangeFunction = (range: Range, args: readonly number[]) => number | undefined;

/** Growth with resets of a counter made good. */
function growth(points: Range["points"], isCounter: boolean): number {
  const first = points[0]?.v ?? 0;
  const last = points.at(-1)?.v ?? 0;
  let resets = 0;
  if (isCounter)
    for (const [i, { v }] of points.entries()) {
      const before = points[i - 1]?.v ?? v;
      if (v < before) resets += before;
    }
  return last - first + resets;
}

/** Extrapolated growth, as Prometheus reckons it in promql/functions.go (extrapolatedRate). */
function extrapolate({ points, start, end }: Range, isCounter: boolean): number | undefined {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last || points.length < 2) return undefined;
  const grown = growth(points, isCounter);
  const sampled = last.t - first.t;
  const average = sampled / (points.length - 1);
  const threshold = average * 1.1;
  let toStart = first.t - start;
  let toEnd = end - last.t;
  if (toStart >= threshold) toStart = average / 2;
  if (isCounter && grown > 0 && first.v >= 0) toStart = Math.min(toStart, sampled * (first.v / grown));
  if (toEnd >= threshold) toEnd = average / 2;
  return (grown * (sampled + toStart + toEnd)) / sampled;
}

/** Change between the last two samples. */
function instantChange(
  { points }: Range,
  isCounter: boolean,
): { change: number; seconds: number } | undefined {
  const last = points.at(-1);
  const before = points.at(-2);
  if (!last || !before) return undefined;
  const change = isCounter && last.v < before.v ? last.v : last.v - before.v;
  return { change, seconds: last.t - before.t };
}

/** Slope and value at `at` of the line of least squares. */
function regress(points: Range["points"], at: number): { slope: number; intercept: number } | undefined {
  if (points.length < 2) return undefined;
  const count = points.length;
  const x = points.map(({ t }) => t - at);
  const y = points.map(({ v }) => v);
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);
  const sumX = sum(x);
  const sumY = sum(y);
  const covariance = sum(x.map((value, i) => value * (y[i] ?? 0))) - (sumX * sumY) / count;
  const variance = sum(x.map((value) => value * value)) - (sumX * sumX) / count;
  const slope = covariance / variance;
  return { slope, intercept: sumY / count - (slope * sumX) / count };
}

/** The φ-quantile by linear interpolation. */
export function quantile(phi: number, values: readonly number[]): number {
  if (!values.length || Number.isNaN(phi)) return Number.NaN;
  if (phi < 0) return -Infinity;
  if (phi > 1) return Infinity;
  const sorted = [...values].sort((a, b) => a - b);
  const rank = phi * (sorted.length - 1);
  const lower = Math.max(0, Math.floor(rank));
  const upper = Math.min(sorted.length - 1, lower + 1);
  const weight = rank - Math.floor(rank);
  return (sorted[lower] ?? 0) * (1 - weight) + (sorted[upper] ?? 0) * weight;
}

export function variance(values: readonly number[]): number {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
}

const over =
  (compute: (values: number[], args: readonly number[]) => number): RangeFunction =>
  ({ points }, args) =>
    points.length
      ? compute(
          points.map(({ v }) => v),
          args,
        )
      : undefined;

const countPairs = (matches: (before: number, now: number) => boolean): RangeFunction =>
  over((values) => values.filter((value, i) => i > 0 && matches(values[i - 1] ?? 0, value)).length);

/** Functions over a range, by name; undefined where the range gives no result. */
export const rangeFunctions: Readonly<Record<string, RangeFunction>> = {
  rate: (range) => {
    const grown = extrapolate(range, true);
    return grown === undefined ? undefined : grown / (range.end - range.start);
  },
  increase: (range) => extrapolate(range, true),
  delta: (range) => extrapolate(range, false),
  irate: (range) => {
    const change = instantChange(range, true);
    return change && change.change / change.seconds;
  },
  idelta: (range) => instantChange(range, false)?.change,
  deriv: ({ points }) => regress(points, points[0]?.t ?? 0)?.slope,
  predict_linear: ({ points, end }, [ahead = 0]) => {
    const line = regress(points, end);
    return line && line.intercept + line.slope * ahead;
  },
  changes: countPairs((before, now) => before !== now && !(Number.isNaN(before) && Number.isNaN(now))),
  resets: countPairs((before, now) => now < before),
  avg_over_time: over((values) => values.reduce((a, b) => a + b, 0) / values.length),
  sum_over_time: over((values) => values.reduce((a, b) => a + b, 0)),
  min_over_time: over((values) => Math.min(...values)),
  max_over_time: over((values) => Math.max(...values)),
  count_over_time: over((values) => values.length),
  last_over_time: over((values) => values.at(-1) ?? Number.NaN),
  present_over_time: over(() => 1),
  stdvar_over_time: over(variance),
  stddev_over_time: over((values) => Math.sqrt(variance(values))),
  quantile_over_time: over((values, [phi = Number.NaN]) => quantile(phi, values)),
};

/** Functions that keep the metric's name. */
export const keepsName = new Set(["last_over_time"]);
