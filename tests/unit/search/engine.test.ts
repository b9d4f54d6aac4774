import { beforeAll, describe, expect, test } from "vitest";
import { type Engine, searchExporters } from "@/lib/search/engine";
import { parseExporterQuery } from "@/lib/search/query";
import { runQuery } from "@/lib/search/run-query";
import { loadEngine } from "../../search/evaluate";

let engine: Engine;

beforeAll(async () => {
  engine = await loadEngine();
});

const first = (query: string) => searchExporters(engine, query)[0]?.document.listing.slug;

describe("the wanted exporter comes first", () => {
  test.each([
    ["redis", "redis-exporter"],
    ["node exporter", "node-exporter"],
    ["node_exporter", "node-exporter"],
    ["postgers", "postgres-exporter"],
    ["rabitmq", "rabbitmq"],
    ["ngnix", "nginx-prometheus-exporter"],
    ["9187", "postgres-exporter"],
    [":9121", "redis-exporter"],
    ["port 9115", "blackbox-exporter"],
    ["node_cpu_seconds_total", "node-exporter"],
    ["pg_stat", "postgres-exporter"],
    ["consumergroup lag", "kafka-exporter"],
    ["mariadb", "mysqld-exporter"],
    ["k8s", "kube-state-metrics"],
    ["mysql", "mysqld-exporter"],
  ])("%s → %s", (query, slug) => expect(first(query)).toBe(slug));
});

test("says why it matched when the name does not show it", () => {
  expect(searchExporters(engine, "9187")[0]?.because()).toBe("port 9187");
  expect(searchExporters(engine, "node_cpu_seconds_total")[0]?.because()).toBe(
    "metric node_cpu_seconds_total",
  );
  expect(searchExporters(engine, "redis")[0]?.because()).toBeNull();
});

test.each(["", "   "])("%j finds all", (query) =>
  expect(searchExporters(engine, query)).toHaveLength(engine.documents.length),
);

test.each(["\0", "🦀", "(((", "' OR 1=1 --", ".*", "\u202Eabc", "x".repeat(10_000)])(
  "strange input %j breaks nothing",
  (query) => {
    expect(Array.isArray(searchExporters(engine, query))).toBe(true);
  },
);

test("facets count what the other facets leave, and a page past the end is the last", () => {
  const all = runQuery(engine, parseExporterQuery(new URLSearchParams("per_page=5&page=99")).query);
  expect(all.page).toEqual({
    number: Math.ceil(engine.documents.length / 5),
    size: 5,
    total: engine.documents.length,
    pages: Math.ceil(engine.documents.length / 5),
  });
  const databases = runQuery(engine, parseExporterQuery(new URLSearchParams("category=databases")).query);
  expect(databases.hits.every(({ document }) => document.listing.category === "databases")).toBe(true);
  expect(databases.facets.category).toEqual(all.facets.category);
  const licences = databases.facets.license.reduce((sum, { count }) => sum + count, 0);
  expect(licences).toBe(databases.page.total);
});
