import type { Aggregate } from "../ast";
import { quantile, variance } from "./range-functions";
import { dropLabels, keepLabels, type Sample, toKey, Unsupported } from "./series";

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

const reducers: Record<string, (values: number[], parameter: number) => number> = {
  sum,
  avg: (values) => sum(values) / values.length,
  min: (values) => Math.min(...values),
  max: (values) => Math.max(...values),
  count: (values) => values.length,
  group: () => 1,
  stdvar: variance,
  stddev: (values) => Math.sqrt(variance(values)),
  quantile: (values, phi) => quantile(phi, values),
};

/** An aggregation of an instant vector; `parameter` is k, φ or the label of count_values. */
export function aggregate(expr: Aggregate, vector: readonly Sample[], parameter: number | string): Sample[] {
  const { op, grouping } = expr;
  const groups = new Map<string, { labels: Sample["labels"]; samples: Sample[] }>();
  for (const sample of vector) {
    const labels = !grouping
      ? {}
      : grouping.without
        ? dropLabels(sample.labels, grouping.labels)
        : keepLabels(sample.labels, grouping.labels);
    const key = toKey(labels);
    const group = groups.get(key) ?? { labels, samples: [] };
    group.samples.push(sample);
    groups.set(key, group);
  }
  return [...groups.values()].flatMap(({ labels, samples }) => {
    if (op === "topk" || op === "bottomk") {
      const sign = op === "topk" ? -1 : 1;
      return [...samples].sort((a, b) => sign * (a.value - b.value)).slice(0, Number(parameter));
    }
    if (op === "count_values") {
      const counts = new Map<number, number>();
      for (const { value } of samples) counts.set(value, (counts.get(value) ?? 0) + 1);
      return [...counts].map(([value, count]) => ({
        labels: { ...labels, [String(parameter)]: String(value) },
        value: count,
      }));
    }
    const reduce = reducers[op];
    if (!reduce) throw new Unsupported(`aggregation ${op}`);
    return {
      labels,
      value: reduce(
        samples.map(({ value }) => value),
        Number(parameter),
      ),
    };
  });
}
