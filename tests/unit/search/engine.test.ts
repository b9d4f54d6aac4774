import { beforeAll, describe, expect, test } from "vitest";
import { buildEngine, type Engine, searchExporters } from "@/lib/search/engine";
import { parseExporterQuery } from "@/lib/search/query";
import { runQuery } from "@/lib/search/run-query";
import { correctSpelling, suggest } from "@/lib/search/suggest";
import { loadEngine } from "../../search/evaluate";
import { makeDocuments } from "../../search/synthetic";

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

test.each([
  ["9187", { field: "port", text: "9187" }],
  ["node_cpu_seconds_total", { field: "metric", text: "node_cpu_seconds_total" }],
  ["RedisMemoryNearLimit", { field: "alert", text: "RedisMemoryNearLimit" }],
  ["mariadb", null],
  ["galera", { field: "alias", text: "galera" }],
  ["redis", null],
])("why %s was found, when name and summary do not show it", (query, match) =>
  expect(searchExporters(engine, query)[0]?.because()).toEqual(match),
);

test.each([
  ["rate(node_cpu_seconds_total{mode='idle'}[5m]) > 0", "node-exporter"],
  ['windows_service_state{name="wuauserv"} == 0', "windows-exporter"],
  ["http://10.0.0.5:9113/metrics", "nginx-prometheus-exporter"],
  ["kubestatemetrics", "kube-state-metrics"],
  ["redis_commands_duration_seconds_bucket", "redis-exporter"],
])("%s is understood", (query, slug) => expect(first(query)).toBe(slug));

test("a metric that is named whole finds only those who have it", () =>
  expect(searchExporters(engine, "pg_up").map(({ document }) => document.listing.slug)).toEqual([
    "postgres-exporter",
  ]));

test("a word that exists is never taken for a typing error of another", () => {
  expect(correctSpelling(engine, "rabitmq")).toBe("rabbitmq");
  expect(correctSpelling(engine, "redis")).toBeNull();
  expect(correctSpelling(engine, "pg_stat")).toBeNull();
});

test("what is far from everything finds nothing, and the nearest are named", () => {
  expect(searchExporters(engine, "mongolesticsearch")).toEqual([]);
  expect(suggest(engine, "mongodbes").exporters.map(({ slug }) => slug)).toContain("mongodb-exporter");
  expect(suggest(engine, "zzzzqqq")).toEqual({ spellings: [], exporters: [] });
});

test("a retired exporter stands behind its successor, however well its name fits", () => {
  const [old, fresh] = makeDocuments(2).map((document) => document);
  if (!old || !fresh) throw new Error("two documents are wanted");
  const retired = { ...old.listing, name: "Gizmo", slug: "gizmo", health: "retired" as const };
  const documents = [
    { ...old, listing: { ...retired, successor: "gizmo-next-exporter" } },
    { ...fresh, listing: { ...fresh.listing, name: "Next", slug: "gizmo-next-exporter" } },
  ];
  const slugs = searchExporters(buildEngine(documents), "gizmo").map(({ document }) => document.listing.slug);
  expect(slugs).toEqual(["gizmo-next-exporter", "gizmo"]);
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

test("of features an entry needs all, and the counts say what one more would leave", () => {
  const { page, facets } = runQuery(
    engine,
    parseExporterQuery(new URLSearchParams("has=rules&has=helm")).query,
  );
  const helm = facets.has.find(({ value }) => value === "helm")?.count;
  expect(page.total).toBe(helm);
  expect(page.total).toBeLessThan(engine.documents.length);
  expect(facets.has.map(({ value }) => value)).toEqual(["rules", "dashboards", "helm", "field-test"]);
});
