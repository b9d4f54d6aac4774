import { expect, test } from "vitest";
import { formatExporterQuery, isIndexable, parseExporterQuery, toggleFilter } from "@/lib/search/query";
import { formatTextQuery, metricParameters, parseTextQuery, ruleParameters } from "@/lib/search/text-query";

const parse = (text: string) => parseExporterQuery(new URLSearchParams(text));

test("a state survives the way into the URL and back", () => {
  const url = "?q=a+b&category=databases&category=system&official=true&sort=newest&per_page=48&page=3";
  const { query, faults } = parse(url);
  expect(faults).toEqual([]);
  expect(formatExporterQuery(query)).toBe(url);
});

test("a text that is too long or holds control characters is a fault, and kept as far as it can be", () => {
  expect(parse(`q=${"x".repeat(300)}`).query.q).toHaveLength(200);
  expect(parse("q=redis%00up").query.q).toBe("redis up");
});

test("plain lists and single categories are for search engines, combinations are not", () => {
  const indexable = (text: string) => isIndexable(parse(text).query);
  expect(["", "category=databases", "page=2"].map(indexable)).toEqual([true, true, true]);
  expect(["q=x", "category=a&category=b", "kind=native", "sort=name", "per_page=48"].some(indexable)).toBe(
    false,
  );
});

test("defaults leave no trace", () => {
  expect(formatExporterQuery(parse("page=1&sort=relevance&per_page=24&q=").query)).toBe("");
});

test.each([
  "page=0",
  "page=1e99",
  "page=-1",
  "page=x",
  "per_page=101",
  "sort=best",
  "kind=thing",
  "foo=1",
  "q=a&q=b",
  "category=%00",
  `q=${"x".repeat(201)}`,
  "page=1000000000",
])("%s is a fault, and the rest still stands", (text) => {
  const { query, faults } = parse(`${text}&health=active`);
  expect(faults).toHaveLength(1);
  expect(query.page).toBe(1);
  expect(query.filters.health).toEqual(["active"]);
});

test("switching a filter goes back to the first page and forth again", () => {
  const { query } = parse("category=databases&page=2");
  const more = toggleFilter(query, "category", "system");
  expect(formatExporterQuery(more)).toBe("?category=databases&category=system");
  expect(formatExporterQuery(toggleFilter(more, "category", "databases"))).toBe("?category=system");
});

test("plain lists keep their state too", () => {
  const url = "?q=x&exporter=redis-exporter&severity=critical&page=2";
  const { query, faults } = parseTextQuery(new URLSearchParams(url), ruleParameters);
  expect(faults).toEqual([]);
  expect(formatTextQuery(query)).toBe(url);
  expect(
    parseTextQuery(new URLSearchParams("severity=bad&page=0&x=1"), ruleParameters).faults.map(
      ({ parameter }) => parameter,
    ),
  ).toEqual(["severity", "page", "x"]);
});

test("a list refuses the parameters of another", () => {
  const { faults } = parseTextQuery(new URLSearchParams("severity=critical"), metricParameters);
  expect(faults).toEqual([
    {
      parameter: "severity",
      message: "unknown parameter; known are q, exporter, category, type, page, per_page",
    },
  ]);
});
