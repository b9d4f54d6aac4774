import { stringify } from "yaml";
import { z } from "zod";
import { toScrapeConfig } from "@/lib/artifacts/scrape-config";
import type { Alerts } from "@/lib/catalog/alerts";
import type { Exporter } from "@/lib/catalog/exporter";
import type { Lab } from "@/lib/catalog/lab";

/** What a `for` becomes in the lab: long enough to be seen pending, short enough to wait for. */
const labWait = "2s";

/** The rules as they are published, with their waits shortened and nothing else changed. */
export function toLabRules(alerts: Alerts): string {
  const groups = alerts.groups.map(({ interval: _, ...group }) => ({
    ...group,
    rules: group.rules.map((rule) => ({
      ...rule,
      ...(rule.for ? { for: labWait } : {}),
      ...(rule.keep_firing_for ? { keep_firing_for: labWait } : {}),
    })),
  }));
  return stringify({ groups }, { lineWidth: 0 });
}

/** The scrape config as it is published, with the lab's targets and interval. Throws for a job that does not exist. */
export function toLabConfig(exporter: Exporter, lab: Lab, fill: (text: string) => string): string {
  const published = exporter.scrape?.jobs ?? [];
  const jobs = Object.entries(lab.scrape).map(([name, { targets, exporter: address }]) => {
    const job = published.find((candidate) => candidate.job === name);
    if (!job) throw new Error(`exporter.yaml has no scrape job “${name}”`);
    const { interval: _, timeout: __, through, ...rest } = job;
    return {
      ...rest,
      targets: targets.map(fill),
      ...(through ? { through: { ...through, exporter: fill(address ?? through.exporter) } } : {}),
    };
  });
  const global = { scrape_interval: lab.interval, scrape_timeout: lab.interval, evaluation_interval: "1s" };
  return stringify({ global, rule_files: ["rules.yml"] }) + toScrapeConfig({ ...exporter, scrape: { jobs } });
}

const targetsSchema = z.object({
  data: z.object({
    activeTargets: z.array(
      z.object({ scrapeUrl: z.string(), health: z.string(), lastError: z.string(), scrapePool: z.string() }),
    ),
  }),
});
const alertsSchema = z.object({
  data: z.object({
    alerts: z.array(
      z.object({
        state: z.string(),
        labels: z.record(z.string(), z.string()),
        annotations: z.record(z.string(), z.string()),
      }),
    ),
  }),
});
const namesSchema = z.object({ data: z.array(z.string()) });
const vectorSchema = z.object({
  data: z.object({
    result: z.array(
      z.object({ metric: z.record(z.string(), z.string()), value: z.tuple([z.number(), z.string()]) }),
    ),
  }),
});
const buildSchema = z.object({ data: z.object({ version: z.string() }) });

export interface LabTarget {
  url: string;
  job: string;
  health: string;
  error: string;
}

export interface LabAlert {
  name: string;
  firing: boolean;
  annotations: Record<string, string>;
}

/** The Prometheus of a scenario, asked over its HTTP API. */
export class LabPrometheus {
  constructor(private readonly address: string) {}

  private async ask<T>(path: string, schema: z.ZodType<T>): Promise<T> {
    const answer = await fetch(`${this.address}/api/v1/${path}`, { signal: AbortSignal.timeout(10_000) });
    return schema.parse(await answer.json());
  }

  async version(): Promise<string> {
    return (await this.ask("status/buildinfo", buildSchema)).data.version;
  }

  async targets(): Promise<LabTarget[]> {
    const { data } = await this.ask("targets?state=active", targetsSchema);
    return data.activeTargets.map(({ scrapeUrl, health, lastError, scrapePool }) => ({
      url: scrapeUrl,
      job: scrapePool,
      health,
      error: lastError,
    }));
  }

  async alerts(): Promise<LabAlert[]> {
    const { data } = await this.ask("alerts", alertsSchema);
    return data.alerts.map(({ state, labels, annotations }) => ({
      name: labels.alertname ?? "",
      firing: state === "firing",
      annotations,
    }));
  }

  /** Values of an instant vector now, as texts. */
  async values(query: string): Promise<string[]> {
    const { data } = await this.ask(`query?${new URLSearchParams({ query })}`, vectorSchema);
    return data.result.map(({ value }) => value[1]);
  }

  /** Names of all series it has seen. */
  async seriesNames(): Promise<string[]> {
    return (await this.ask("label/__name__/values", namesSchema)).data;
  }
}
