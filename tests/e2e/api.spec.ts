import { readdirSync } from "node:fs";
import { expect, test } from "@playwright/test";
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
  ] as const) {
    const answer = await request.get(path);
    expect(answer.status(), path.slice(0, 60)).toBe(400);
    expect(answer.headers()["content-type"]).toBe("application/problem+json");
    expect((await answer.json()).parameters[0].parameter).toBe(parameter);
  }
});

test("strange searches never break the server", async ({ request }) => {
  for (const q of ["\0", "🦀🦀", "\u202Eabc", "(.*)+$", "'; DROP TABLE x;--", "%", "a".repeat(200)]) {
    const answer = await request.get(`/api/v1/exporters?${new URLSearchParams({ q })}`);
    expect(answer.status(), q).toBe(200);
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
