import { z } from "zod";
import { severities } from "@/lib/catalog/alerts";
import { metricTypes } from "@/lib/catalog/metrics";
import { type ParameterFault, pageSchema, pageSizeSchema, readParameters, textSchema } from "./parameters";

/** State of a plain list: a text, filters of one value each, a page. */
export interface TextQuery {
  q: string;
  exporter: string | null;
  category: string | null;
  severity: string | null;
  type: string | null;
  page: number;
  perPage: number;
}

const defaultPageSize = 50;
const slugSchema = z.string().regex(/^[a-z0-9-]{2,64}$/, "must be a slug");

const listParameters = {
  q: textSchema.describe("Words that each row must hold."),
  exporter: slugSchema.describe("Slug of the exporter."),
  category: slugSchema.describe("Slug of the exporter's category."),
};
const pageParameters = {
  page: pageSchema.describe("Page, counted from 1; one past the end is the last."),
  per_page: pageSizeSchema.describe(`Rows on a page, ${defaultPageSize} where nothing is said.`),
};

/** Parameters of lists of metrics. */
export const metricParameters = {
  ...listParameters,
  q: textSchema.describe("Name of a metric, its beginning or parts of it, or words of its description."),
  type: z.enum(metricTypes).describe("Type of the metric."),
  ...pageParameters,
};
/** Parameters of lists of rules. */
export const ruleParameters = {
  ...listParameters,
  q: textSchema.describe("Words in the rule's name, texts or expression."),
  severity: z.enum(severities).describe("Severity of the rule."),
  ...pageParameters,
};

export type TextParameters = typeof metricParameters | typeof ruleParameters;

/** Reads the query of a plain list that takes these parameters; what is wrong becomes a fault and its default stands. */
export function parseTextQuery(
  search: URLSearchParams,
  known: TextParameters,
): { query: TextQuery; faults: ParameterFault[] } {
  // Of the parameters that only one of the lists knows, the other reads none.
  const { values, faults } = readParameters(search, known as typeof metricParameters & typeof ruleParameters);
  const { q = "", exporter = null, category = null, severity = null, type = null, page = 1 } = values;
  return {
    query: { q, exporter, category, severity, type, page, perPage: values.per_page ?? defaultPageSize },
    faults,
  };
}

/** The URL's query for a state, defaults left out: `?q=…&page=2`, or "". */
export function formatTextQuery(query: Partial<TextQuery>): string {
  const search = new URLSearchParams();
  for (const name of ["q", "exporter", "category", "severity", "type"] as const)
    if (query[name]) search.set(name, query[name]);
  if (query.perPage && query.perPage !== defaultPageSize) search.set("per_page", String(query.perPage));
  if (query.page && query.page > 1) search.set("page", String(query.page));
  const text = search.toString();
  return text && `?${text}`;
}

/** Whether nothing was asked for but a page. */
export function isPlain(query: TextQuery): boolean {
  return formatTextQuery({ ...query, page: 1 }) === "";
}
