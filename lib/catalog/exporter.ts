import { z } from "zod";
import { installSchema } from "./install";
import { runSchema } from "./run";
import { scrapeSchema } from "./scrape";
import { daySchema, lineSchema, sentenceSchema, slugSchema, urlSchema } from "./text";

const softwareSchema = z.strictObject({
  name: lineSchema.max(60).describe("Name of the software or thing that is watched."),
  url: urlSchema.optional().describe("Its home page."),
});

const dashboardSchema = z.strictObject({
  title: lineSchema.max(100).describe("Title as it stands in the dashboard."),
  source: z.enum(["grafana.com", "repository"]).describe("Where it is published."),
  id: z
    .number()
    .int()
    .positive()
    .optional()
    .describe("grafana.com ID, to be typed into Grafana's import dialog."),
  url: urlSchema.describe("The dashboard's page or its JSON file."),
  evidence: lineSchema.describe(
    "Where this dashboard is named for this exporter, so that it can be checked.",
  ),
  note: lineSchema.optional().describe("What it shows, or what it needs."),
});

const alternativeSchema = z.strictObject({
  name: lineSchema.max(80).describe("Name of the other way to get these metrics."),
  exporter: slugSchema.optional().describe("Its slug, where the catalog holds it."),
  url: urlSchema.optional().describe("Its repository or documentation, where the catalog does not hold it."),
  when: sentenceSchema.describe("When to take it instead."),
});

const statusSchema = z.strictObject({
  state: z.enum(["retired"]).describe("retired: the project or its maintainers say it is over."),
  reason: sentenceSchema.describe("Why, in one sentence."),
  since: daySchema.optional().describe("Since when."),
});

/** `exporter.yaml`: who the exporter is, how it is installed, scraped and looked at. */
export const exporterSchema = z.strictObject({
  name: lineSchema.max(60).describe("The name people read, for instance Redis exporter."),
  summary: sentenceSchema
    .min(40)
    .max(220)
    .describe("One sentence in our own words: what it measures, and for whom."),
  kind: z
    .enum(["exporter", "native", "library"])
    .describe(
      "exporter: a program of its own; native: the software serves metrics itself; library: for instrumenting one's own code.",
    ),
  category: slugSchema.describe("Slug of a category in content/categories.yaml."),
  software: z.array(softwareSchema).min(1).describe("What it watches."),
  icon: slugSchema.optional().describe("simple-icons slug of the logo; without it a monogram is shown."),
  aliases: z
    .array(lineSchema.max(60))
    .default([])
    .describe("Other names people type: abbreviations, forks, former names."),
  tags: z.array(slugSchema).default([]).describe("Topics it answers, for instance ssl or replication."),
  official: z
    .boolean()
    .describe("True when the Prometheus project or the makers of the watched software maintain it."),
  maintainer: lineSchema.max(80).describe("Who maintains it."),
  repository: urlSchema.describe("The source repository."),
  formerRepositories: z.array(urlSchema).default([]).describe("Where it lived before."),
  documentation: urlSchema.optional().describe("Documentation apart from the repository."),
  license: lineSchema.max(40).describe("SPDX identifier."),
  language: lineSchema.max(30).describe("Main programming language."),
  port: z
    .number()
    .int()
    .min(1)
    .max(65535)
    .optional()
    .describe("Default port of the metrics endpoint; absent where there is none."),
  metricsPath: z.string().startsWith("/").default("/metrics").describe("Path of the metrics endpoint."),
  status: statusSchema
    .optional()
    .describe("Only where the project has ended; health is otherwise computed from dates."),
  successor: slugSchema.optional().describe("Slug of the entry that takes over."),
  install: installSchema.describe("Ways to install it."),
  run: runSchema.prefault({}).describe("What a first start needs, shared by all install methods."),
  scrape: scrapeSchema.optional().describe("How Prometheus scrapes it."),
  dashboards: z
    .array(dashboardSchema)
    .default([])
    .describe("Dashboards whose connection to this exporter was verified."),
  noDashboard: sentenceSchema.optional().describe("The honest statement that no dashboard is good, and why."),
  alternatives: z.array(alternativeSchema).default([]).describe("Other ways to watch the same thing."),
});

export type Exporter = z.infer<typeof exporterSchema>;
export type Dashboard = z.infer<typeof dashboardSchema>;
export type Alternative = z.infer<typeof alternativeSchema>;
