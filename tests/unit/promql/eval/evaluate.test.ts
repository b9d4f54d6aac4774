import { describe, expect, test } from "vitest";
import { Evaluator } from "@/lib/promql/eval/evaluate";
import { expandValues, readSeries, Unsupported } from "@/lib/promql/eval/series";
import { simulate } from "@/lib/promql/eval/simulate";
import { parsePromql } from "@/lib/promql/parse";

const minutes = (series: string, values: string) => readSeries(series, values, 60);
const data = [
  minutes('requests_total{job="a", code="200"}', "0+60x20"),
  minutes('requests_total{job="a", code="500"}', "0+6x20"),
  minutes('queue{job="a"}', "1 2 3 4 5 4 3 2 1 0 _ _ stale 7x8"),
  minutes('limit{job="a"}', "10x20"),
  minutes('restarts_total{job="a"}', "5 6 7 0 1 2x15"),
  minutes('latency_bucket{job="a", le="0.1"}', "0+10x20"),
  minutes('latency_bucket{job="a", le="1"}', "0+20x20"),
  minutes('latency_bucket{job="a", le="+Inf"}', "0+20x20"),
];

function ask(expr: string, at: number, leftOpen = false): Record<string, number> {
  const evaluator = new Evaluator({ series: data, leftOpen, step: 60 });
  const rows = evaluator.evaluate(parsePromql(expr), at * 60).map(({ labels, value }) => {
    const key = Object.entries(labels)
      .map(([name, text]) => `${name}=${text}`)
      .sort()
      .join(",");
    return [key, Math.round(value * 1e6) / 1e6];
  });
  return Object.fromEntries(rows);
}

test.each([
  ["1+2x3", [1, 3, 5, 7]],
  ["5x2 1", [5, 5, 5, 1]],
  ["-1-1x1", [-1, -2]],
  ["_x2 1 _", [undefined, undefined, 1, undefined]],
  ["1 stale NaN Inf", [1, null, Number.NaN, Infinity]],
  ["1e3x1", [1000, 1000]],
])("samples %s", (notation, values) => {
  expect(expandValues(notation)).toEqual(values);
});

test("a notation it does not know is refused, not guessed", () => {
  expect(() => expandValues("{{schema:1}}x3")).toThrow(Unsupported);
});

describe("an expression is evaluated as Prometheus does", () => {
  test.each<[string, number, Record<string, number>]>([
    ['rate(requests_total{code="500"}[5m])', 10, { "code=500,job=a": 0.1 }],
    ['increase(requests_total{code="500"}[5m])', 10, { "code=500,job=a": 30 }],
    ["increase(restarts_total[10m])", 10, { "job=a": 4 }],
    ["resets(restarts_total[10m])", 10, { "job=a": 1 }],
    ["changes(restarts_total[10m])", 10, { "job=a": 5 }],
    ["sum by (job) (rate(requests_total[5m]))", 10, { "job=a": 1.1 }],
    ["sum without (code) (requests_total)", 1, { "job=a": 66 }],
    ['sum(rate(requests_total{code=~"5.."}[5m])) / sum(rate(requests_total[5m]))', 10, { "": 0.090909 }],
    ["queue / on (job) limit > 0.4", 4, { "job=a": 0.5 }],
    ["queue > 100", 4, {}],
    ["queue > bool 100", 4, { "job=a": 0 }],
    ["queue and limit > 5", 4, { "__name__=queue,job=a": 5 }],
    ["queue unless limit", 4, {}],
    ["queue or nothing", 4, { "__name__=queue,job=a": 5 }],
    ["limit * on (job) group_right requests_total", 1, { "code=200,job=a": 600, "code=500,job=a": 60 }],
    ["max_over_time(queue[4m])", 9, { "job=a": 4 }],
    ["avg_over_time(queue[2m])", 4, { "job=a": 4 }],
    ["count_over_time(queue[20m])", 20, { "job=a": 18 }],
    ["queue offset 2m", 6, { "__name__=queue,job=a": 5 }],
    ["max_over_time(rate(restarts_total[2m])[6m:1m])", 8, { "job=a": 0.016667 }],
    ["absent(queue)", 12, { "": 1 }],
    ['absent(nothing{job="x"})', 1, { "job=x": 1 }],
    ["histogram_quantile(0.75, rate(latency_bucket[5m]))", 10, { "job=a": 0.55 }],
    ["topk(1, requests_total)", 1, { "__name__=requests_total,code=200,job=a": 60 }],
    ["quantile(0.5, requests_total)", 1, { "": 33 }],
    ['count_values("v", limit)', 1, { "v=10": 1 }],
    ['predict_linear(requests_total{code="500"}[5m], 60)', 10, { "code=500,job=a": 66 }],
    ["deriv(limit[5m])", 10, { "job=a": 0 }],
    ["-queue + 1", 4, { "job=a": -4 }],
    ["clamp_max(queue, 2) ^ 2", 4, { "job=a": 4 }],
    ["round(limit / 3, 0.5)", 1, { "job=a": 3.5 }],
    ["time() - timestamp(queue)", 11, { "job=a": 120 }],
    ["vector(1) == 1", 0, { "": 1 }],
    ["scalar(limit) * 2", 0, { "": 20 }],
    ['label_replace(limit, "who", "$1-x", "job", "(.*)")', 1, { "__name__=limit,job=a,who=a-x": 10 }],
    ["hour()", 61, { "": 1 }],
  ])("%s at minute %d", (expr, at, expected) => {
    expect(ask(expr, at)).toEqual(expected);
  });

  test("the beginning of a range is out in Prometheus 3 and in in Prometheus 2", () => {
    expect(ask("count_over_time(limit[5m])", 10, false)).toEqual({ "job=a": 6 });
    expect(ask("count_over_time(limit[5m])", 10, true)).toEqual({ "job=a": 5 });
  });

  test("what it does not know, and what Prometheus refuses, is an error", () => {
    expect(() => ask("limit @ 0", 1)).toThrow(Unsupported);
    expect(() => ask("mad_over_time(limit[5m])", 1)).toThrow(Unsupported);
    expect(() => ask("requests_total / on (job) limit", 1)).toThrow("group_left");
    expect(() => ask("limit / on (job) requests_total", 1)).toThrow("duplicate");
  });
});

test("a rule waits, fires, and ends", () => {
  const evaluator = new Evaluator({ series: data, leftOpen: true, step: 60 });
  const timing = { step: 60, count: 13, hold: 120, keep: 0 };
  const [timeline] = simulate(parsePromql("queue > 2"), evaluator, timing);
  expect(timeline?.labels).toEqual({ job: "a" });
  expect(timeline?.states.map((state) => state[0]).join("")).toBe("iippfffiiiiii");
  const [kept] = simulate(parsePromql("queue > 2"), evaluator, { ...timing, keep: 120 });
  expect(kept?.states.map((state) => state[0]).join("")).toBe("iippffffiiiii");
});
