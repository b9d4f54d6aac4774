import { expect, test } from "vitest";
import { keptLabels } from "@/lib/promql/labels";
import { parsePromql } from "@/lib/promql/parse";

const labels: Record<string, string[]> = {
  a: ["job", "x", "y"],
  b: ["job", "x", "z"],
  h: ["job", "x", "le"],
};

/** The labels of w–z, job, le and made that the result keeps. */
function kept(text: string): string {
  const test = keptLabels(
    parsePromql(text),
    (metric) => (label) => labels[metric ?? ""]?.includes(label) ?? true,
  );
  return ["job", "le", "made", "w", "x", "y", "z"].filter(test).join(" ");
}

// As Prometheus itself does it: promql/engine.go, resultMetric and aggregation.
test.each([
  ["a", "job x y"],
  ["a > 1", "job x y"],
  ["1 < a", "job x y"],
  ["rate(a[5m])", "job x y"],
  ["sum(a)", ""],
  ["sum by (x, w) (a)", "x"],
  ["sum without (x) (a)", "job y"],
  ["topk(3, a)", "job x y"],
  ['count_values("made", a)', "made"],
  ["a / b", "job x y"],
  ["a / on (x) b", "x"],
  ["a / ignoring (y) b", "job x"],
  ["a / on (x) group_left (z) b", "job x y z"],
  ["a / on (x) group_right () b", "job x z"],
  ["a and on (x) b", "job x y"],
  ["a unless b", "job x y"],
  ["a or b", "job x"],
  ['absent(a{x="1", y=~"2"})', "x"],
  ["histogram_quantile(0.9, rate(h[5m]))", "job x"],
  ['label_replace(sum(a), "made", "$1", "x", "(.*)")', "made"],
  ["vector(1)", ""],
  ["time() - a", "job x y"],
  ["max_over_time(sum by (x) (a)[5m:])", "x"],
  ["-(a)", "job x y"],
])("%s keeps “%s”", (text, expected) => expect(kept(text)).toBe(expected));
