import type { Exporter } from "@/lib/catalog/exporter";
import type { ScrapeJob } from "@/lib/catalog/scrape";
import { toYaml } from "./yaml";

/** The relabelling of the multi-target pattern: https://prometheus.io/docs/guides/multi-target-exporter/ */
function relabelThrough({ exporter, parameter, label }: NonNullable<ScrapeJob["through"]>) {
  return [
    { source_labels: ["__address__"], target_label: `__param_${parameter}` },
    { source_labels: [`__param_${parameter}`], target_label: label },
    { target_label: "__address__", replacement: exporter },
  ];
}

function toJob(job: ScrapeJob, metricsPath: string) {
  const path = job.path ?? (job.through ? "/metrics" : metricsPath);
  const relabel = [...(job.through ? relabelThrough(job.through) : []), ...job.relabel];
  return {
    job_name: job.job,
    ...(job.interval ? { scrape_interval: job.interval } : {}),
    ...(job.timeout ? { scrape_timeout: job.timeout } : {}),
    ...(job.honorLabels ? { honor_labels: true } : {}),
    ...(path === "/metrics" ? {} : { metrics_path: path }),
    ...(job.scheme === "http" ? {} : { scheme: job.scheme }),
    ...(Object.keys(job.params).length ? { params: job.params } : {}),
    static_configs: [{ targets: job.targets }],
    ...(relabel.length ? { relabel_configs: relabel } : {}),
    ...(job.metricRelabel.length ? { metric_relabel_configs: job.metricRelabel } : {}),
  };
}

/** `scrape_configs` for prometheus.yml, or null for an entry without a scrape job. */
export function toScrapeConfig(exporter: Exporter): string | null {
  if (!exporter.scrape) return null;
  const config = { scrape_configs: exporter.scrape.jobs.map((job) => toJob(job, exporter.metricsPath)) };
  return toYaml(config);
}

/** One rule as a file of its own, for the copy button of an alert. */
export function toRuleSnippet(rule: {
  name: string;
  expr: string;
  for: string | null;
  keepFiringFor: string | null;
  severity: string;
  summary: string;
  description: string;
}): string {
  return toYaml([
    {
      alert: rule.name,
      expr: rule.expr,
      ...(rule.for ? { for: rule.for } : {}),
      ...(rule.keepFiringFor ? { keep_firing_for: rule.keepFiringFor } : {}),
      labels: { severity: rule.severity },
      annotations: { summary: rule.summary, description: rule.description },
    },
  ]);
}
