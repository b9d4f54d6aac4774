import { z } from "zod";
import { severities } from "@/lib/catalog/alerts";
import type { ParameterFault } from "./query";

/** State of a plain list: a text, filters of one value each, a page. */
export interface TextQuery {
  q: string;
  exporter: string | null;
  severity: string | null;
  page: number;
  perPage: number;
}

const schemas = {
  q: z.string().max(200),
  exporter: z.string().regex(/^[a-z0-9-]{2,64}$/, "must be a slug"),
  severity: z.enum(severities),
  page: z.coerce.number().int().min(1).max(10_000),
  per_page: z.coerce.number().int().min(1).max(100),
};

const defaults: TextQuery = { q: "", exporter: null, severity: null, page: 1, perPage: 50 };

export type TextParameter = keyof typeof schemas;

/** Parameters of lists of metrics. */
export const metricParameters: readonly TextParameter[] = ["q", "exporter", "page", "per_page"];
/** Parameters of lists of rules. */
export const ruleParameters: readonly TextParameter[] = ["q", "exporter", "severity", "page", "per_page"];

/** Reads the query of a plain list that takes these parameters; what is wrong becomes a fault and its default stands. */
export function parseTextQuery(
  search: URLSearchParams,
  known: readonly TextParameter[],
): { query: TextQuery; faults: ParameterFault[] } {
  const query = { ...defaults };
  const faults: ParameterFault[] = [];
  for (const name of new Set(search.keys())) {
    const schema = known.includes(name as TextParameter) ? schemas[name as TextParameter] : null;
    if (!schema) {
      faults.push({
        parameter: name.slice(0, 60),
        message: `unknown parameter; known are ${known.join(", ")}`,
      });
      continue;
    }
    const values = search.getAll(name);
    if (values.length > 1) faults.push({ parameter: name, message: "stands more than once" });
    const value = values[0]?.trim();
    if (!value) continue;
    const result = schema.safeParse(value);
    if (!result.success)
      faults.push({ parameter: name, message: result.error.issues[0]?.message ?? "is wrong" });
    else Object.assign(query, { [name === "per_page" ? "perPage" : name]: result.data });
  }
  return { query, faults };
}

/** The URL's query for a state, defaults left out: `?q=…&page=2`, or "". */
export function formatTextQuery(query: Partial<TextQuery>): string {
  const search = new URLSearchParams();
  if (query.q) search.set("q", query.q);
  if (query.exporter) search.set("exporter", query.exporter);
  if (query.severity) search.set("severity", query.severity);
  if (query.perPage && query.perPage !== defaults.perPage) search.set("per_page", String(query.perPage));
  if (query.page && query.page > 1) search.set("page", String(query.page));
  const text = search.toString();
  return text && `?${text}`;
}
