import { describe, expect, test } from "vitest";
import { unwrap, walk } from "@/lib/promql/ast";
import { PromqlError, parsePromql, toSeconds } from "@/lib/promql/parse";

/** Every function of PromQL, experimental ones included, with arguments of the right kind (prometheus/docs querying/functions). */
const calls = `abs(v) absent(v) absent_over_time(m[5m]) acos(v) acosh(v) asin(v) asinh(v) atan(v) atanh(v)
avg_over_time(m[5m]) ceil(v) changes(m[5m]) clamp(v,0,1) clamp_max(v,1) clamp_min(v,1) cos(v) cosh(v)
count_over_time(m[5m]) day_of_month() day_of_week(v) day_of_year() days_in_month() deg(v) delta(m[5m]) deriv(m[5m])
double_exponential_smoothing(m[5m],0.5,0.5) exp(v) floor(v) histogram_avg(v) histogram_count(v)
histogram_fraction(0,1,v) histogram_quantile(0.9,v) histogram_stddev(v) histogram_stdvar(v) histogram_sum(v) hour()
idelta(m[5m]) increase(m[5m]) info(v) irate(m[5m]) label_join(v,"a",",","b") label_replace(v,"a","$1","b","(.*)")
last_over_time(m[5m]) ln(v) log10(v) log2(v) mad_over_time(m[5m]) max_over_time(m[5m]) min_over_time(m[5m]) minute()
month() pi() predict_linear(m[1h],3600) present_over_time(m[5m]) quantile_over_time(0.9,m[5m]) rad(v) rate(m[5m])
resets(m[5m]) round(v,0.1) scalar(v) sgn(v) sin(v) sinh(v) sort(v) sort_by_label(v,"a") sort_by_label_desc(v,"a")
sort_desc(v) sqrt(v) stddev_over_time(m[5m]) stdvar_over_time(m[5m]) sum_over_time(m[5m]) tan(v) tanh(v) time()
timestamp(v) ts_of_last_over_time(m[5m]) ts_of_max_over_time(m[5m]) ts_of_min_over_time(m[5m]) vector(1) year()`.split(
  /\s+/,
);
const aggregations =
  'sum avg count min max group stddev stdvar topk:2, bottomk:2, count_values:"a", quantile:0.9, limitk:2, limit_ratio:0.5,'.split(
    " ",
  );
const operators = "+ - * / % ^ atan2 == != > < >= <= and or unless".split(" ");

describe("reads", () => {
  test.each(calls)("%s", (text) => {
    const expr = parsePromql(text);
    expect(expr).toMatchObject({ kind: "call", name: text.slice(0, text.indexOf("(")) });
    expect(expr.kind === "call" && expr.args).toHaveLength(
      text.endsWith("()") ? 0 : text.replace(/"[^"]*"/g, "s").split(",").length,
    );
  });
  test.each(aggregations)("%s", (aggregation) => {
    const [op = "", parameter = ""] = aggregation.split(":");
    for (const grouping of ["by", "without"] as const) {
      const before = parsePromql(`${op} ${grouping} (a, b) (${parameter} v)`);
      expect(before).toMatchObject({
        kind: "aggregate",
        op,
        grouping: { without: grouping === "without", labels: ["a", "b"] },
      });
      expect(parsePromql(`${op}(${parameter} v) ${grouping} (a, b)`)).toMatchObject({
        grouping: { labels: ["a", "b"] },
      });
    }
  });
  test.each(operators)("a %s b", (op) => {
    expect(parsePromql(`a ${op} b`)).toMatchObject({ kind: "binary", op, left: { metric: "a" } });
    expect(parsePromql(`a ${op} on (x) b`)).toMatchObject({ matching: { on: true, labels: ["x"] } });
    expect(parsePromql(`a ${op} ignoring (x, y) b`)).toMatchObject({
      matching: { on: false, labels: ["x", "y"] },
    });
  });
  test("group_left and group_right with what they bring", () => {
    expect(parsePromql("a * on (x) group_left (y, z) b")).toMatchObject({
      group: { side: "left", labels: ["y", "z"] },
    });
    expect(parsePromql("a * on (x) group_right () b")).toMatchObject({
      group: { side: "right", labels: [] },
    });
  });
  test("bool, precedence and parentheses", () => {
    const expr = parsePromql("a + b * (c > bool 2) ^ 2");
    expect(expr).toMatchObject({ op: "+", right: { op: "*", right: { op: "^" } } });
    const bools = [...walk(expr)].filter((found) => found.expr.kind === "binary" && found.expr.bool);
    expect(bools.map((found) => found.expr.kind === "binary" && found.expr.op)).toEqual([">"]);
    expect(unwrap(parsePromql("((a))"))).toMatchObject({ metric: "a" });
  });
  test.each([
    ["a[5m] offset 1h", 300],
    ["a[1h30m] offset -5m", 5400],
    ["a[300]", 300],
    ["a[2w] @ start()", 1_209_600],
    ["a[1m] @ 1609746000.5", 60],
  ])("%s", (text, range) =>
    expect(parsePromql(text)).toMatchObject({ kind: "selector", metric: "a", range }),
  );
  test("subqueries", () => {
    expect(parsePromql("max_over_time(rate(a[5m])[1h:30s] offset 1d)")).toMatchObject({
      args: [{ kind: "subquery", range: 3600, step: 30, expr: { name: "rate" } }],
    });
    expect(parsePromql("a[1h:]")).toMatchObject({ kind: "subquery", step: null });
  });
  test.each([
    ["1", 1],
    ["-1.5e3", -1500],
    ["0x1F", 31],
    ["1h", 3600],
    ["+Inf", Number.POSITIVE_INFINITY],
  ])("the number %s", (text, value) => {
    const expr = parsePromql(text);
    const inner = expr.kind === "unary" ? expr.expr : expr;
    const sign = expr.kind === "unary" && expr.op === "-" ? -1 : 1;
    expect(inner.kind === "number" && sign * inner.value).toBe(value);
  });
  test("matchers and names in every spelling", () => {
    expect(parsePromql('a{b="1",c!="2",d=~"3|4",e!~`5`}')).toMatchObject({
      matchers: [
        { label: "b", op: "=", value: "1" },
        { label: "c", op: "!=", value: "2" },
        { label: "d", op: "=~", value: "3|4" },
        { label: "e", op: "!~", value: "5" },
      ],
    });
    expect(parsePromql('{"my.metric", "my.label"="x"}')).toMatchObject({
      metric: "my.metric",
      matchers: [{ label: "my.label" }],
    });
  });
});

test.each(["", "a >", "rate(a[5m)", "sum by (a", "a b", "a{b=c}", "nonsense(a)", "a @ b", "1 2"])(
  "refuses “%s”",
  (text) => expect(() => parsePromql(text)).toThrow(PromqlError),
);

test("durations", () => {
  expect(toSeconds("1h30m")).toBe(5400);
  expect(toSeconds("500ms")).toBe(0.5);
  expect(toSeconds("90")).toBe(90);
  expect(toSeconds("soon")).toBeNaN();
});
