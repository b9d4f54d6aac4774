import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { alertsSchema, listAlerts } from "@/lib/catalog/alerts";
import { parsePromql } from "@/lib/promql/parse";
import { prettyPrint } from "@/lib/promql/print";

/** The tree without places, and without parentheses that only were put in to be read right. */
function toShape(text: string): unknown {
  const bare = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(bare);
    if (!value || typeof value !== "object") return value;
    const { from, to, ...rest } = value as { from?: number; to?: number; kind?: string; expr?: unknown };
    if (rest.kind === "paren" && text[from ?? 0] !== "(") return bare(rest.expr);
    return Object.fromEntries(Object.entries(rest).map(([key, inner]) => [key, bare(inner)]));
  };
  return bare(parsePromql(text));
}

test("what fits a line stands on one line", () => {
  expect(prettyPrint("sum  by(job)   (rate(a{b='c'}[5m]   ))>0")).toBe(
    "sum by (job) (rate(a{b='c'}[5m])) > 0",
  );
});

test("what does not fit is broken at operators and parentheses", () => {
  expect(
    prettyPrint(
      "sum by (job) (rate(errors_total[5m])) / (sum by (job) (rate(requests_total[5m])) > 0) > 0.05",
      60,
    ),
  ).toBe(
    `sum by (job) (rate(errors_total[5m]))
  / (sum by (job) (rate(requests_total[5m])) > 0) > 0.05`,
  );
  expect(prettyPrint("redis_up == 0 and on (instance) redis_info unless on (instance) maintenance", 30)).toBe(
    `redis_up == 0
  and on (instance) redis_info
  unless on (instance) maintenance`,
  );
  expect(prettyPrint("histogram_quantile(0.99, sum by (le) (rate(request_seconds_bucket[5m])))", 40)).toBe(
    `histogram_quantile(
  0.99,
  sum by (le) (
    rate(request_seconds_bucket[5m])
  )
)`,
  );
});

test("comments, and lines that fit, stay", () => {
  expect(prettyPrint("a # why\n > 1")).toBe("a # why\n > 1");
  expect(prettyPrint("a\n  > 1\n")).toBe("a\n  > 1");
});

const root = "content/exporters";
const rules = readdirSync(root).flatMap((slug) => {
  try {
    return listAlerts(alertsSchema.parse(parse(readFileSync(join(root, slug, "alerts.yaml"), "utf8"))));
  } catch {
    return [];
  }
});
const others = [
  "a offset 1d == 1 and on (x) b offset -5m",
  "max_over_time(rate(a[5m])[1h:30s] offset 1d) > 3",
  "-a ^ 2 @ 12",
  "a * on (x) group_left (y, z) b",
  "a > bool 1",
  'topk(3, sum without (a) ({__name__=~"x.*"}))',
  'label_replace(a, "b", "$1", "c", "(.*)")',
];

test("no layout changes what an expression means", () => {
  const exprs = [...rules.map((rule) => rule.expr), ...others];
  expect(exprs.length).toBeGreaterThan(200);
  for (const expr of exprs) {
    for (const width of [20, 60, 100]) {
      // One line, so that nothing is taken as laid out already.
      const line = expr.replace(/#.*$/gm, "").replace(/\s+/g, " ").trim();
      expect(toShape(prettyPrint(line, width)), expr).toEqual(toShape(line));
    }
  }
});
