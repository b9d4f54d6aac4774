import MiniSearch, { type SearchResult } from "minisearch";
import type { SearchDocument } from "./document";
import { listTranspositions, toQueryTerms, toTokens } from "./tokens";

const fields = [
  "name",
  "slug",
  "aliases",
  "software",
  "tags",
  "port",
  "category",
  "summary",
  "alerts",
  "metrics",
] as const;
type Field = (typeof fields)[number];

const boost: Record<Field, number> = {
  name: 8,
  slug: 8,
  aliases: 7,
  software: 6,
  tags: 3,
  port: 8,
  category: 2,
  summary: 1.5,
  alerts: 1.5,
  metrics: 1,
};

function fieldText({ listing, categoryName, metricNames, alertNames }: SearchDocument, field: Field): string {
  switch (field) {
    case "aliases":
    case "software":
    case "tags":
      return listing[field].join(" ");
    case "port":
      return String(listing.port ?? "");
    case "category":
      return categoryName;
    case "alerts":
      return alertNames.join(" ");
    case "metrics":
      return metricNames.join(" ");
    default:
      return listing[field];
  }
}

export interface Engine {
  documents: readonly SearchDocument[];
  bySlug: ReadonlyMap<string, SearchDocument>;
  index: MiniSearch<SearchDocument>;
  /** Every word of the index, to tell a typo from a word. */
  words: ReadonlySet<string>;
}

export interface Hit {
  document: SearchDocument;
  score: number;
  /** Where the best term was found, when it was not the name, an alias or the software: “metric redis_up”. */
  because(): string | null;
}

/** Builds the index; the caller keeps it for as long as the catalog's revision stands. */
export function buildEngine(documents: readonly SearchDocument[]): Engine {
  const words = new Set<string>();
  const index = new MiniSearch<SearchDocument>({
    idField: "slug",
    fields: [...fields],
    extractField: (document, field) =>
      fields.includes(field as Field) ? fieldText(document, field as Field) : document.listing.slug,
    tokenize: (text) => {
      const tokens = toTokens(text);
      for (const token of tokens) words.add(token);
      return tokens;
    },
    processTerm: (term) => term,
    searchOptions: { boost, tokenize: toQueryTerms },
  });
  index.addAll(documents);
  const bySlug = new Map(documents.map((document) => [document.listing.slug, document]));
  return { documents, bySlug, index, words };
}

/** Typos: one edit from four letters on, two from five (a transposition is two); numbers are meant as typed. */
function fuzziness(term: string): number | false {
  if (/\d/.test(term) || term.length < 4) return false;
  return term.length < 5 ? 1 : 2;
}

/** A word that nobody uses, but that two neighbouring letters changing places make into one that is used, is that one. */
function mendTransposition(term: string, words: ReadonlySet<string>): string {
  if (term.length < 4 || words.has(term)) return term;
  return listTranspositions(term).find((candidate) => words.has(candidate)) ?? term;
}

/** Ties go to what is alive, official and complete; a retired exporter stands behind its successor. */
function standing({ listing }: SearchDocument): number {
  return (
    (listing.health === "retired" || listing.health === "archived" ? 0.5 : 1) *
    (listing.official ? 1.05 : 1) *
    (listing.complete ? 1.1 : 1)
  );
}

/** The first name that has all words of the query, else one of them; a word counts where a part of the name begins with it. */
function nameWith(names: readonly string[], terms: readonly string[]): string | undefined {
  const has = (name: string, term: string) => toTokens(name).some((token) => token.startsWith(term));
  return (
    names.find((name) => terms.every((term) => has(name, term))) ??
    names.find((name) => terms.some((term) => has(name, term)))
  );
}

/** Where a result was found, when its name, software or topic does not show it. */
function explain({ match, queryTerms }: SearchResult, document: SearchDocument): string | null {
  const found = new Set(Object.values(match).flat());
  if ([...found].some((field) => field !== "metrics" && field !== "alerts" && field !== "port")) return null;
  if (found.has("port")) return `port ${document.listing.port}`;
  const alert = found.has("alerts") ? nameWith(document.alertNames, queryTerms) : undefined;
  if (alert) return `alert ${alert}`;
  const metric = nameWith(document.metricNames, queryTerms);
  return metric ? `metric ${metric}` : null;
}

/** Exporters for a text, best first; all of them, by name, for an empty one. */
export function searchExporters({ documents, bySlug, index, words }: Engine, query: string): Hit[] {
  const terms = toQueryTerms(query.slice(0, 200));
  if (!terms.length)
    return query.trim() ? [] : documents.map((document) => ({ document, score: 0, because: () => null }));
  const text = terms.map((term) => mendTransposition(term, words)).join(" ");
  const ask = (combineWith: "AND" | "OR", fuzzy: boolean) =>
    index.search(text, {
      combineWith,
      prefix: (term) => term.length > 1,
      fuzzy: fuzzy ? fuzziness : false,
      maxFuzzy: 2,
      weights: { fuzzy: 0.2, prefix: 0.5 },
      boostDocument: (slug) => standing(bySlug.get(String(slug)) as SearchDocument),
    });
  const attempts = [() => ask("AND", false), () => ask("AND", true), () => ask("OR", true)];
  for (const attempt of attempts) {
    const results = attempt();
    if (results.length) {
      return results.map((result) => {
        const document = bySlug.get(String(result.id)) as SearchDocument;
        return { document, score: result.score, because: () => explain(result, document) };
      });
    }
  }
  return [];
}
