import { z } from "zod";
import { lineSchema } from "./text";

const metricNameSchema = z
  .string()
  .regex(/^[a-zA-Z_:][a-zA-Z0-9_:]*$/, "must be a metric name: letters, digits, _ and :")
  .max(200);
const labelNameSchema = z
  .string()
  .regex(/^[a-zA-Z_][a-zA-Z0-9_]*\*?$/, "must be a label name, with * at its end for a family of labels");

export const metricTypes = ["counter", "gauge", "histogram", "summary", "unknown"] as const;

export const metricSchema = z.strictObject({
  name: metricNameSchema.describe(
    "Name of the metric family as it is scraped; for a histogram or summary without _bucket, _sum, _count.",
  ),
  type: z.enum(metricTypes).describe("Type in the exposition; unknown stands for untyped."),
  labels: z
    .array(labelNameSchema)
    .default([])
    .describe(
      "Labels that the exporter itself sets, without job and instance; annotation_* stands for a family of labels.",
    ),
  unit: z
    .string()
    .max(30)
    .optional()
    .describe("Base unit where there is one: seconds, bytes, ratio, celsius, and so on."),
  help: lineSchema.optional().describe("What it tells, in our own words; for the metrics one works with."),
  requires: lineSchema
    .optional()
    .describe("Flag, collector, software version or hardware without which it does not exist."),
});

/** `metrics.yaml`: every metric the exporter exposes at one version, and where that was read. */
export const metricsSchema = z.strictObject({
  version: z.string().min(1).describe("Version of the exporter at which this was read."),
  provenance: z
    .enum(["capture", "fixture", "source"])
    .describe(
      "capture: scraped from a running exporter; fixture: the project's own test data; source: read in the source code.",
    ),
  evidence: lineSchema.describe("File or command where it was read."),
  dynamic: z
    .string()
    .max(2000)
    .optional()
    .describe("How names are made that depend on the watched software, where the list cannot be complete."),
  metrics: z.array(metricSchema).min(1).describe("The metric families."),
});

export type Metric = z.infer<typeof metricSchema>;
export type Metrics = z.infer<typeof metricsSchema>;
