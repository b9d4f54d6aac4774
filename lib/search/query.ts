import { z } from "zod";
import { healths } from "@/lib/catalog/health";
import { features } from "@/lib/catalog/listing";
import { type ParameterFault, pageSchema, pageSizeSchema, readParameters, textSchema } from "./parameters";

export const facetNames = ["category", "has", "kind", "health", "official", "license", "language"] as const;
export type FacetName = (typeof facetNames)[number];
type Filters = Record<FacetName, string[]>;

export const sorts = ["relevance", "name", "newest", "rules"] as const;
export type Sort = (typeof sorts)[number];

export const pageSizes = [12, 24, 48, 96] as const;
const defaultPageSize = 24;

/** State of a list of exporters; the URL holds it whole. */
export interface ExporterQuery {
  q: string;
  filters: Filters;
  sort: Sort;
  /** Counted from 1. */
  page: number;
  perPage: number;
}

const valuesSchema = z
  .array(
    z
      .string()
      .regex(/^[A-Za-z0-9][A-Za-z0-9 .+#-]*$/, "is no value of this filter")
      .max(60),
  )
  .max(20);

/** Schemas by parameter name, as the URL spells it. */
export const exporterParameters = {
  q: textSchema.describe(
    "What is looked for: a name, alias, watched software, port, metric, alert or topic; typing errors are forgiven.",
  ),
  category: valuesSchema.describe("Slugs of categories; any of them."),
  has: z
    .array(z.enum(features))
    .describe("What an entry must have: rules, dashboards, a Helm chart, a field test; all of them."),
  kind: z
    .array(z.enum(["exporter", "native", "library"]))
    .describe("exporter: a program of its own; native: the software serves metrics itself; library."),
  health: z.array(z.enum(healths)).describe("State of the project, computed from dates."),
  official: z
    .array(z.enum(["true", "false"]))
    .describe("Whether the Prometheus project or the makers of the watched software maintain it."),
  license: valuesSchema.describe("SPDX identifiers of licences."),
  language: valuesSchema.describe("Programming languages."),
  sort: z
    .enum(sorts, `must be one of ${sorts.join(", ")}`)
    .describe("Order; relevance is by name where nothing is looked for."),
  page: pageSchema.describe("Page, counted from 1; one past the end is the last."),
  per_page: pageSizeSchema.describe(`Rows on a page, ${defaultPageSize} where nothing is said.`),
};

/** Reads a URL's query. Never throws: what is unknown, repeated or wrong becomes a fault and its default stands. */
export function parseExporterQuery(search: URLSearchParams): {
  query: ExporterQuery;
  faults: ParameterFault[];
} {
  const { values, faults } = readParameters(search, exporterParameters);
  const filters = Object.fromEntries(facetNames.map((name) => [name, values[name] ?? []])) as Filters;
  const { q = "", sort = "relevance", page = 1, per_page: perPage = defaultPageSize } = values;
  return { query: { q, filters, sort, page, perPage }, faults };
}

export function emptyFilters(): Filters {
  return Object.fromEntries(facetNames.map((name) => [name, []])) as unknown as Filters;
}

/** The URL's query for a state, with defaults left out and parameters in a fixed order: `?q=…&category=…`, or "". */
export function formatExporterQuery(query: Partial<ExporterQuery>): string {
  const search = new URLSearchParams();
  if (query.q) search.set("q", query.q);
  for (const name of facetNames) for (const value of query.filters?.[name] ?? []) search.append(name, value);
  if (query.sort && query.sort !== "relevance") search.set("sort", query.sort);
  if (query.perPage && query.perPage !== defaultPageSize) search.set("per_page", String(query.perPage));
  if (query.page && query.page > 1) search.set("page", String(query.page));
  const text = search.toString();
  return text && `?${text}`;
}

/** The state with one facet value switched; back on the first page. */
export function toggleFilter(query: ExporterQuery, facet: FacetName, value: string): ExporterQuery {
  const values = query.filters[facet];
  const next = values.includes(value) ? values.filter((v) => v !== value) : [...values, value];
  return { ...query, page: 1, filters: { ...query.filters, [facet]: next } };
}

/** Whether a search engine should list the address: plain lists and those of one category, not each combination. */
export function isIndexable({ q, filters, sort, perPage }: ExporterQuery): boolean {
  const { category, ...others } = filters;
  const plain = !q && sort === "relevance" && perPage === defaultPageSize;
  return plain && category.length < 2 && Object.values(others).every((values) => values.length === 0);
}
