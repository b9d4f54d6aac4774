import { expect, test } from "vitest";
import { parse } from "yaml";
import { toRuleSnippet, toScrapeConfig } from "@/lib/artifacts/scrape-config";
import { loadDemo } from "../../fixtures/load";

test("a multi-target job hands its targets over and asks the exporter", async () => {
  const { scrape_configs } = parse(toScrapeConfig((await loadDemo()).exporter) ?? "");
  expect(scrape_configs[0]).toEqual({
    job_name: "demo-exporter",
    static_configs: [{ targets: ["localhost:9999"] }],
  });
  expect(scrape_configs[1]).toEqual({
    job_name: "demo-targets",
    metrics_path: "/probe",
    params: { module: ["demo"] },
    static_configs: [{ targets: ["demo-1:1234"] }],
    relabel_configs: [
      { source_labels: ["__address__"], target_label: "__param_target" },
      { source_labels: ["__param_target"], target_label: "instance" },
      { target_label: "__address__", replacement: "localhost:9999" },
    ],
  });
});

test("a rule alone is the rule of the file", () => {
  const rule = {
    name: "A",
    expr: "up == 0",
    for: "5m",
    keepFiringFor: null,
    severity: "warning",
    summary: "s",
    description: "d",
  };
  expect(parse(toRuleSnippet(rule))).toEqual([
    {
      alert: "A",
      expr: "up == 0",
      for: "5m",
      labels: { severity: "warning" },
      annotations: { summary: "s", description: "d" },
    },
  ]);
});
