import { expect, test } from "vitest";
import { alertAnchor, paths } from "@/lib/paths";

test("the public addresses stand as they are: they are permanent", () => {
  expect({
    home: paths.home(),
    exporters: paths.exporters("?q=x"),
    exporter: paths.exporter("a-b"),
    exporterMetrics: paths.exporterMetrics("a-b"),
    exporterRules: paths.exporterRules("a-b"),
    exporterImage: paths.exporterImage("a-b"),
    alert: paths.alert("a-b", "RedisDown"),
    alerts: paths.alerts(),
    metrics: paths.metrics(),
    contribute: paths.contribute(),
    feed: paths.feed(),
    openSearch: paths.openSearch(),
    apiExporters: paths.apiExporters(),
    apiExporter: paths.apiExporter("a-b"),
    apiMetrics: paths.apiMetrics(),
  }).toMatchInlineSnapshot(`
    {
      "alert": "/exporters/a-b#alert-redis-down",
      "alerts": "/alerts",
      "apiExporter": "/api/v1/exporters/a-b",
      "apiExporters": "/api/v1/exporters",
      "apiMetrics": "/api/v1/metrics",
      "contribute": "/contribute",
      "exporter": "/exporters/a-b",
      "exporterImage": "/exporters/a-b/og.png",
      "exporterMetrics": "/exporters/a-b/metrics",
      "exporterRules": "/exporters/a-b/alerts.yaml",
      "exporters": "/exporters?q=x",
      "feed": "/feed.xml",
      "home": "/",
      "metrics": "/metrics-reference",
      "openSearch": "/opensearch.xml",
    }
  `);
});

test.each([
  ["RedisMemoryNearLimit", "alert-redis-memory-near-limit"],
  ["KubePVCFull", "alert-kube-pvc-full"],
  ["NodeRAIDDegraded", "alert-node-raid-degraded"],
  ["Http5xxHigh", "alert-http5xx-high"],
])("%s → #%s", (name, anchor) => expect(alertAnchor(name)).toBe(anchor));
