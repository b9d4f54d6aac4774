import { describe, expect, test } from "vitest";
import { analyse } from "@/lib/promql/analyse";
import { highlightPromql } from "@/lib/promql/highlight";

describe("analyse", () => {
  test("finds metrics, matchers and the functions around them", () => {
    const { selectors, errorAt } = analyse(
      'sum by (mode) (rate(node_cpu_seconds_total{mode!="idle",cpu=~"0|1"}[5m])) > 0.9',
    );
    expect(errorAt).toBeNull();
    expect(selectors).toEqual([
      {
        metric: "node_cpu_seconds_total",
        matchers: [
          { label: "mode", op: "!=", value: "idle" },
          { label: "cpu", op: "=~", value: "0|1" },
        ],
        functions: ["rate", "sum"],
      },
    ]);
  });
  test("reads grouping labels of aggregations and of vector matching", () => {
    const { groupingLabels } = analyse("sum by (a, b) (x) / on (c) group_left (d) y");
    expect(groupingLabels.toSorted()).toEqual(["a", "b", "c", "d"]);
  });
  test("knows labels that the expression makes itself", () => {
    expect(analyse('label_replace(up, "host", "$1", "instance", "(.*):.*")').createdLabels).toEqual(["host"]);
  });
  test("reads names in braces, quoted or by __name__", () => {
    expect(analyse('{__name__="a", b="c"}').selectors[0]).toMatchObject({
      metric: "a",
      matchers: [{ label: "b" }],
    });
    expect(analyse('{"my.metric"}').selectors[0]?.metric).toBe("my.metric");
    expect(analyse('{job="x"}').selectors[0]?.metric).toBeNull();
  });
  test.each(["rate(x[5m)", "x >", "sum by (a x", "", "x y"])("says where “%s” is not PromQL", (text) => {
    expect(analyse(text).errorAt).not.toBeNull();
  });
});

test("highlighting loses no character", () => {
  const text =
    'histogram_quantile(0.99, sum by (le) (rate(http_seconds_bucket{code!~"5.."}[5m]))) > 2 and on (job) up == 1 # why';
  const tokens = highlightPromql(text);
  expect(tokens.map((token) => token.text).join("")).toBe(text);
  expect(tokens.find((token) => token.text === "rate")?.kind).toBe("f");
});
