import { z } from "zod";
import { severities } from "@/lib/catalog/alerts";
import { exporterSchema } from "@/lib/catalog/exporter";
import { guideSections } from "@/lib/catalog/guide";
import { healths } from "@/lib/catalog/health";
import { labResultSchema } from "@/lib/catalog/lab";
import { metricSchema, metricsSchema } from "@/lib/catalog/metrics";
import { releaseSchema } from "@/lib/catalog/release";
import { facetNames } from "@/lib/search/query";

const urlSchema = z.url();

/** An exporter in lists. */
export const listingSchema = z
  .strictObject({
    slug: z.string().describe("Permanent identifier."),
    name: z.string().describe("The name people read."),
    summary: z.string().describe("One sentence: what it measures, and for whom."),
    category: z.string().describe("Slug of its category."),
    kind: z.enum(["exporter", "native", "library"]),
    repositoryUrl: urlSchema.describe("The source repository."),
    port: z.int().nullable().describe("Default port of the metrics endpoint."),
    version: z.string().nullable().describe("Newest stable version; null where there are no releases."),
    releasedAt: z.iso.date().nullable().describe("Day of that release."),
    health: z.enum(healths).describe("State of the project, computed from dates."),
    alertCount: z.int().describe("Number of alerting rules."),
    dashboardCount: z.int().describe("Number of verified dashboards."),
    metricCount: z.int().describe("Number of known metrics."),
    url: urlSchema.describe("Its page."),
  })
  .describe("An exporter in lists.");

/** An alerting rule; the file of its exporter holds it as Prometheus reads it. */
export const ruleSchema = z
  .strictObject({
    exporter: z.string().describe("Slug of the exporter."),
    group: z.string().describe("Rule group in the file."),
    name: z.string().describe("Name of the alert."),
    severity: z.enum(severities),
    expr: z.string().describe("PromQL expression; every result is an alert."),
    for: z.string().nullable().describe("How long the expression must hold."),
    keepFiringFor: z.string().nullable().describe("How long the alert stays after it ceased to hold."),
    summary: z.string().describe("What is wrong, and where; a Prometheus template."),
    description: z.string().describe("What it means and what to check; a Prometheus template."),
    metrics: z.array(z.string()).describe("Metrics that the expression reads."),
    tests: z
      .strictObject({ firing: z.int(), silent: z.int() })
      .describe("Moments of its unit tests at which it must fire, and at which it must stay silent."),
    field: z
      .strictObject({ date: z.string(), with: z.string(), scenario: z.string(), seconds: z.int() })
      .nullable()
      .describe(
        "Where it fired for real: the day, the exporter that ran, what was done, seconds until it fired.",
      ),
    url: urlSchema.describe("Where the rule is explained."),
  })
  .describe("An alerting rule.");

/** A metric with its exporter. */
export const metricRowSchema = metricSchema
  .extend({
    exporter: z.string().describe("Slug of the exporter that exposes it."),
    rules: z.array(z.string()).describe("Names of the catalog's rules that read it."),
    url: urlSchema.describe("Where the metric is listed."),
  })
  .describe("A metric of an exporter.");

const pageSchema = z
  .strictObject({
    number: z.int().describe("This page, counted from 1."),
    size: z.int().describe("Rows on a page."),
    total: z.int().describe("Rows on all pages."),
    pages: z.int().describe("Number of pages."),
  })
  .describe("Which part of the whole list this is.");

const linksSchema = z
  .strictObject({
    self: urlSchema,
    first: urlSchema,
    prev: urlSchema.nullable(),
    next: urlSchema.nullable(),
    last: urlSchema,
  })
  .describe("Addresses of pages of the same list; they also stand in the Link header (RFC 8288).");

const facetSchema = z.array(z.strictObject({ value: z.string(), count: z.int() }));

export const exporterListSchema = z.strictObject({
  data: z.array(listingSchema),
  page: pageSchema,
  links: linksSchema,
  facets: z
    .strictObject(Object.fromEntries(facetNames.map((name) => [name, facetSchema])))
    .describe("Values of each filter with the number of exporters that choosing it would show."),
  spelling: z
    .string()
    .nullable()
    .describe(
      "The text as it was searched, where a word of it is not in the catalog and was taken for another.",
    ),
});
export const ruleListSchema = z.strictObject({
  data: z.array(ruleSchema),
  page: pageSchema,
  links: linksSchema,
});
export const metricListSchema = z.strictObject({
  data: z.array(metricRowSchema),
  page: pageSchema,
  links: linksSchema,
});

const codeBlockSchema = z.strictObject({
  title: z.string().describe("Name of the file, or shell."),
  language: z.string(),
  code: z.string().describe("Text to copy; <word> marks what the reader replaces."),
});
const installMethodSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  note: z.string().optional(),
  variants: z.array(
    z.strictObject({
      id: z.string(),
      label: z.string(),
      os: z.string().optional(),
      arch: z.string().optional(),
      note: z.string().optional(),
      blocks: z.array(codeBlockSchema),
    }),
  ),
});

/** Everything about one exporter. */
export const exporterDetailSchema = z
  .strictObject({
    ...listingSchema.shape,
    healthReason: z.string().describe("Why its health is what it is."),
    facts: exporterSchema.describe("The entry's exporter.yaml."),
    release: releaseSchema.describe("Newest release and repository activity."),
    guide: z
      .partialRecord(z.enum(Object.values(guideSections)), z.string())
      .nullable()
      .describe("The install guide's human part, Markdown by section."),
    install: z.array(installMethodSchema).describe("Ways to install it, as texts to copy."),
    scrapeConfig: z.string().nullable().describe("Scrape config for prometheus.yml."),
    metricsSource: metricsSchema
      .omit({ metrics: true })
      .nullable()
      .describe("Where the list of metrics was read."),
    metrics: z.array(metricSchema).describe("Every metric it exposes."),
    rules: z.array(ruleSchema.omit({ url: true })).describe("Its alerting rules."),
    fieldTest: labResultSchema.nullable().describe("What happened when it was run and broken for real."),
  })
  .describe("Everything about one exporter.");

/** An error, RFC 9457. */
export const problemSchema = z
  .strictObject({
    type: z.string(),
    status: z.int(),
    title: z.string(),
    detail: z.string(),
    parameters: z
      .array(z.strictObject({ parameter: z.string(), message: z.string() }))
      .optional()
      .describe("Each parameter that is wrong, with what is wrong about it."),
  })
  .describe("An error as application/problem+json (RFC 9457).");

export type ApiListing = z.infer<typeof listingSchema>;
export type ApiLinks = z.infer<typeof linksSchema>;
