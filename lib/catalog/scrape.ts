import { z } from "zod";
import { lineSchema, slugSchema } from "./text";

const durationSchema = z.string().regex(/^\d+(ms|s|m|h|d)$/, "must be a Prometheus duration such as 30s");
const relabelSchema = z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())]));

/** One entry of `scrape_configs`. */
const scrapeJobSchema = z.strictObject({
  job: slugSchema.describe(
    "job_name; the first job of an entry is named like its slug, since rules rely on it.",
  ),
  note: lineSchema.optional().describe("One sentence: what this job is for."),
  targets: z
    .array(z.string().min(1))
    .min(1)
    .describe("Targets as the reader would write them; <word> marks what to replace."),
  path: z.string().startsWith("/").optional().describe("metrics_path where it is not /metrics."),
  scheme: z.enum(["http", "https"]).default("http").describe("Scheme of the exporter's endpoint."),
  params: z.record(z.string(), z.array(z.string())).default({}).describe("URL parameters."),
  interval: durationSchema.optional().describe("scrape_interval where the global one does not fit."),
  timeout: durationSchema.optional().describe("scrape_timeout where the global one does not fit."),
  honorLabels: z
    .boolean()
    .default(false)
    .describe("True where the exporter's own job and instance labels must win."),
  through: z
    .strictObject({
      exporter: z.string().describe("Address of the exporter that is asked, host:port."),
      parameter: z.string().default("target").describe("URL parameter that names the target."),
      label: z.string().default("instance").describe("Label that keeps the target's name."),
    })
    .optional()
    .describe(
      "For multi-target exporters: the targets are handed to the exporter as a parameter, and the relabelling is made from this.",
    ),
  relabel: z.array(relabelSchema).default([]).describe("Further relabel_configs."),
  metricRelabel: z
    .array(relabelSchema)
    .default([])
    .describe("metric_relabel_configs, for instance to drop costly series."),
});

/** How Prometheus scrapes the exporter. */
export const scrapeSchema = z.strictObject({
  jobs: z.array(scrapeJobSchema).min(1).describe("The scrape jobs, in the order in which they are needed."),
  note: lineSchema.optional().describe("One sentence on what to mind."),
});

export type ScrapeJob = z.infer<typeof scrapeJobSchema>;
export type Scrape = z.infer<typeof scrapeSchema>;
