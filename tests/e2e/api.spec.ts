import { readdirSync } from "node:fs";
import { type APIResponse, expect, test } from "@playwright/test";
import { z } from "zod";
import { promtool } from "@/scripts/system-tools";

test("the list of exporters keeps its contract", async ({ request }) => {
  const answer = await request.get("/api/v1/exporters?q=redis&per_page=1");
  const { data, page, facets } = await answer.json();
  expect(answer.headers()["content-type"]).toBe("application/json; charset=utf-8");
  expect(page).toMatchObject({ number: 1, size: 1 });
  expect(Object.keys(facets)).toContain("category");
  expect(Object.keys(data[0])).toEqual([
    "slug",
    "name",
    "summary",
    "category",
    "kind",
    "repositoryUrl",
    "port",
    "version",
    "releasedAt",
    "health",
    "alertCount",
    "dashboardCount",
    "metricCount",
    "url",
  ]);
  expect(data[0]).toMatchObject({
    slug: "redis-exporter",
    port: 9121,
    url: "http://localhost:3000/exporters/redis-exporter",
  });
});

test("one exporter comes whole", async ({ request }) => {
  const entry = await (await request.get("/api/v1/exporters/redis-exporter")).json();
  expect(entry.rules.length).toBe(entry.alertCount);
  expect(entry.metrics.length).toBe(entry.metricCount);
  expect(entry.install.map(({ id }: { id: string }) => id)).toContain("docker");
  expect(entry.scrapeConfig).toContain("job_name: redis-exporter");
  const missing = await request.get("/api/v1/exporters/none");
  expect(missing.status()).toBe(404);
  expect(missing.headers()["content-type"]).toBe("application/problem+json");
});

test("wrong parameters are answered 400 and named", async ({ request }) => {
  for (const [path, parameter] of [
    ["/api/v1/exporters?page=0", "page"],
    ["/api/v1/exporters?page=1000000000", "page"],
    ["/api/v1/exporters?foo=1", "foo"],
    ["/api/v1/exporters?q=a&q=b", "q"],
    [`/api/v1/exporters?q=${"x".repeat(10_000)}`, "q"],
    ["/api/v1/metrics?exporter=%27%3B--", "exporter"],
    ["/api/v1/metrics?per_page=101", "per_page"],
    ["/api/v1/exporters?q=%00", "q"],
    ["/api/v1/exporters?has=everything", "has"],
    ["/api/v1/alerts?severity=fatal", "severity"],
    ["/api/v1/alerts?type=gauge", "type"],
    ["/api/v1/metrics?type=thing", "type"],
  ] as const) {
    const answer = await request.get(path);
    expect(answer.status(), path.slice(0, 60)).toBe(400);
    expect(answer.headers()["content-type"]).toBe("application/problem+json");
    expect((await answer.json()).parameters[0].parameter).toBe(parameter);
  }
});

test("strange searches never break the server", async ({ request }) => {
  for (const q of [
    "🦀🦀",
    "%ff",
    "مراقبة",
    "\u202Eabc",
    "(.*)+$",
    "'; DROP TABLE x;--",
    "%",
    "a".repeat(200),
  ]) {
    for (const list of ["exporters", "alerts", "metrics"]) {
      const answer = await request.get(`/api/v1/${list}?${new URLSearchParams({ q })}`);
      expect(answer.status(), q).toBe(200);
    }
  }
});

test("health, readiness and the site's own metrics", async ({ request }) => {
  expect(await (await request.get("/healthz")).text()).toBe("ok\n");
  expect((await (await request.get("/readyz")).json()).revision).toMatch(/^[0-9a-f]{16}$/);
  const metrics = await (await request.get("/metrics")).text();
  expect(metrics).toMatch(/^exporterhub_catalog_size\{of="exporters"\} \d+$/m);
});

test("every entry is in the sitemap, and each of its pages answers", async ({ request }) => {
  const sitemap = await (await request.get("/sitemap.xml")).text();
  for (const slug of readdirSync("content/exporters")) {
    expect(sitemap).toContain(`http://localhost:3000/exporters/${slug}<`);
    for (const path of [`/exporters/${slug}`, `/exporters/${slug}/og.png`])
      expect((await request.get(path)).status(), path).toBe(200);
  }
});

test("feed, OpenSearch and robots are there", async ({ request }) => {
  expect(await (await request.get("/feed.xml")).text()).toContain(
    '<feed xmlns="http://www.w3.org/2005/Atom">',
  );
  expect(await (await request.get("/opensearch.xml")).text()).toContain("exporters?q={searchTerms}");
  expect(await (await request.get("/robots.txt")).text()).toContain(
    "Sitemap: http://localhost:3000/sitemap.xml",
  );
});

test("a downloaded rule file loads in promtool as it is", async ({ request }, info) => {
  const { writeFileSync } = await import("node:fs");
  for (const slug of readdirSync("content/exporters")) {
    const answer = await request.get(`/exporters/${slug}/alerts.yaml`);
    if (answer.status() === 404) continue;
    const file = info.outputPath(`${slug}.yaml`);
    writeFileSync(file, await answer.body());
    expect(promtool(["check", "rules", file])).toContain("SUCCESS");
  }
});

test("links lead through a list, each row once", async ({ request }) => {
  const slugs: string[] = [];
  let path: string | null = "/api/v1/exporters?per_page=5&sort=name";
  while (path) {
    const answer: APIResponse = await request.get(path);
    const { data, links, page } = await answer.json();
    slugs.push(...data.map(({ slug }: { slug: string }) => slug));
    if (links.next) expect(answer.headers().link).toContain(`<${links.next}>; rel="next"`);
    expect(links.next === null).toBe(page.number === page.pages);
    path = links.next && new URL(links.next).pathname + new URL(links.next).search;
  }
  expect(new Set(slugs).size).toBe(slugs.length);
  expect(slugs.length).toBe(readdirSync("content/exporters").length);
});

test("rules are found by text, severity, category and exporter", async ({ request }) => {
  const list = async (search: string) => (await (await request.get(`/api/v1/alerts?${search}`)).json()).data;
  const [first] = await list("q=RedisDown");
  expect(first).toMatchObject({ name: "RedisDown", exporter: "redis-exporter", metrics: ["redis_up"] });
  const critical = await list("category=databases&severity=critical&per_page=100");
  expect(critical.length).toBeGreaterThan(3);
  expect(new Set(critical.map(({ severity }: { severity: string }) => severity))).toEqual(
    new Set(["critical"]),
  );
});

test("every answer is what the OpenAPI description says", async ({ request }) => {
  const description = await (await request.get("/api/v1/openapi.json")).json();
  expect(description.openapi).toMatch(/^3\.1\./);
  const { schemas } = description.components;
  for (const [path, schema] of [
    ["/api/v1/exporters?q=redis", "ExporterList"],
    ["/api/v1/alerts?q=disk", "RuleList"],
    ["/api/v1/metrics?q=pg_stat", "MetricList"],
    ["/api/v1/exporters?page=x", "Problem"],
    ["/api/v1/exporters/none", "Problem"],
    ...readdirSync("content/exporters").map((slug) => [`/api/v1/exporters/${slug}`, "Exporter"] as const),
  ] as const) {
    const answer = await (await request.get(path)).json();
    const result = z.fromJSONSchema(schemas[schema]).safeParse(answer);
    expect(result.error?.issues ?? [], path).toEqual([]);
  }
  // An answer that lacks a member is refused.
  expect(z.fromJSONSchema(schemas.ExporterList).safeParse({ data: [] }).success).toBe(false);
});

test("addresses that are no UTF-8 are refused, not failed at", async ({ request }) => {
  for (const path of [
    "/%ff",
    "/exporters/%ff",
    "/exporters/%E0%A4%A",
    "/exporters/%ff/alerts.yaml",
    "/api/v1/exporters/%ff",
  ])
    expect((await request.get(path)).status(), path).toBeLessThan(500);
});

test("other sites may read the API, and what it does not have is a problem too", async ({ request }) => {
  const answer = await request.get("/api/v1/exporters");
  expect(answer.headers()["access-control-allow-origin"]).toBe("*");
  expect(answer.headers()["access-control-expose-headers"]).toContain("Link");
  const preflight = await request.fetch("/api/v1/exporters", { method: "OPTIONS" });
  expect(preflight.headers()["access-control-allow-headers"]).toBe("If-None-Match");
  const missing = await request.get("/api/v1/nope");
  expect(missing.status()).toBe(404);
  expect(missing.headers()["content-type"]).toBe("application/problem+json");
});

test("a text that was taken for another is said so", async ({ request }) => {
  const spelling = async (q: string) =>
    (await (await request.get(`/api/v1/exporters?q=${q}`)).json()).spelling;
  expect(await spelling("rabitmq")).toBe("rabbitmq");
  expect(await spelling("redis")).toBeNull();
});
