import { z } from "zod";
import { healths } from "@/lib/catalog/health";

export const facetNames = ["category", "kind", "health", "official", "license", "language"] as const;
export type FacetName = (typeof facetNames)[number];

export const sorts = ["relevance", "name", "newest", "rules"] as const;
export type Sort = (typeof sorts)[number];

export const pageSizes = [12, 24, 48, 96] as const;
const defaultPageSize = 24;
const maxPage = 10_000;

/** State of a list of exporters; the URL holds it whole. */
export interface ExporterQuery {
  q: string;
  filters: Record<FacetName, string[]>;
  sort: Sort;
  /** Counted from 1. */
  page: number;
  perPage: number;
}

const textSchema = z.string().max(200);
const valuesSchema = z
  .array(
    z
      .string()
      .regex(/^[A-Za-z0-9][A-Za-z0-9 .+#-]*$/)
      .max(60),
  )
  .max(20);

/** Schemas by parameter name, as the URL spells it. */
const parameters = {
  q: textSchema,
  sort: z.enum(sorts),
  page: z.coerce.number().int().min(1).max(maxPage),
  per_page: z.coerce.number().int().min(1).max(100),
  category: valuesSchema,
  kind: z.array(z.enum(["exporter", "native", "library"])),
  health: z.array(z.enum(healths)),
  official: z.array(z.enum(["true", "false"])),
  license: valuesSchema,
  language: valuesSchema,
};
type Parameter = keyof typeof parameters;

export interface ParameterFault {
  parameter: string;
  message: string;
}

function isFacet(name: string): name is FacetName {
  return (facetNames as readonly string[]).includes(name);
}

/**
 * Reads a URL's query. Never throws: what is unknown, repeated or wrong becomes a fault and its default stands;
 * pages ignore the faults, the API answers 400 with them.
 */
export function parseExporterQuery(search: URLSearchParams): {
  query: ExporterQuery;
  faults: ParameterFault[];
} {
  const query: ExporterQuery = {
    q: "",
    filters: emptyFilters(),
    sort: "relevance",
    page: 1,
    perPage: defaultPageSize,
  };
  const faults: ParameterFault[] = [];
  for (const name of new Set(search.keys())) {
    const values = search.getAll(name).map((value) => value.trim());
    if (!Object.hasOwn(parameters, name)) {
      faults.push({
        parameter: name.slice(0, 60),
        message: `unknown parameter; known are ${Object.keys(parameters).join(", ")}`,
      });
      continue;
    }
    if (!isFacet(name) && values.length > 1)
      faults.push({ parameter: name, message: "stands more than once" });
    const input = isFacet(name) ? values.filter(Boolean) : values[0];
    if (input === "" || input === undefined) continue;
    const result = parameters[name as Parameter].safeParse(input);
    if (!result.success)
      faults.push({ parameter: name, message: result.error.issues[0]?.message ?? "is wrong" });
    else if (name === "per_page") query.perPage = result.data as number;
    else if (isFacet(name)) query.filters[name] = [...new Set(result.data as string[])];
    else Object.assign(query, { [name]: result.data });
  }
  return { query, faults };
}

export function emptyFilters(): ExporterQuery["filters"] {
  return { category: [], kind: [], health: [], official: [], license: [], language: [] };
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
