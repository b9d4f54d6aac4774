import { type Feature, features, type Listing } from "@/lib/catalog/listing";
import { type Engine, type Hit, searchExporters } from "./engine";
import { type ExporterQuery, type FacetName, facetNames, type Sort } from "./query";
import { cutPage, type PageInfo } from "./window";

export interface FacetValue {
  value: string;
  count: number;
}

export interface ExporterResults {
  hits: Hit[];
  page: PageInfo;
  facets: Record<FacetName, FacetValue[]>;
  /** How many the text alone finds, without filters. */
  unfiltered: number;
}

function hasValue(listing: Listing, facet: FacetName, value: string): boolean {
  return facet === "has" ? listing.features.includes(value as Feature) : String(listing[facet]) === value;
}

/** Any of a facet's values will do; of `has` an entry needs all. */
function passesFacet(listing: Listing, facet: FacetName, values: readonly string[]): boolean {
  const has = (value: string) => hasValue(listing, facet, value);
  return facet === "has" ? values.every(has) : !values.length || values.some(has);
}

/** The hits, and which facet alone keeps each of them out; null for those that pass, false where several do. */
function judge(hits: readonly Hit[], filters: ExporterQuery["filters"]): (FacetName | null | false)[] {
  const chosen = facetNames.filter((facet) => filters[facet].length > 0);
  return hits.map(({ document }) => {
    const failed = chosen.filter((facet) => !passesFacet(document.listing, facet, filters[facet]));
    return failed.length > 1 ? false : (failed[0] ?? null);
  });
}

/** Counts of a facet's values among what passes the other facets, so that a second value can be added. */
function countFacet(listings: readonly Listing[], facet: FacetName, chosen: readonly string[]): FacetValue[] {
  const counts = new Map<string, number>((facet === "has" ? features : chosen).map((value) => [value, 0]));
  for (const listing of listings) {
    for (const value of facet === "has" ? listing.features : [String(listing[facet])])
      counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const values = [...counts].map(([value, count]) => ({ value, count }));
  return facet === "has"
    ? values
    : values.sort((a, b) => b.count - a.count || a.value.localeCompare(b.value));
}

const comparators: Record<Sort, ((a: Listing, b: Listing) => number) | null> = {
  relevance: null,
  name: (a, b) => a.name.localeCompare(b.name, "en"),
  newest: (a, b) => (b.releasedAt ?? "").localeCompare(a.releasedAt ?? ""),
  rules: (a, b) => b.alertCount - a.alertCount,
};

/** Searches, filters, counts facets, sorts and cuts one page out; a page past the end is the last one. */
export function runQuery(engine: Engine, query: ExporterQuery): ExporterResults {
  const found = searchExporters(engine, query.q);
  const kept = judge(found, query.filters);
  const passing = found.filter((_, i) => kept[i] === null);
  const compare = comparators[query.sort];
  const sorted = compare
    ? passing.toSorted((a, b) => compare(a.document.listing, b.document.listing))
    : passing;
  const { rows, page } = cutPage(sorted, query.page, query.perPage);
  const facets = facetNames.map((facet) => {
    // Another value of a facet would add to the list; another feature asked for can only shorten it.
    const open = found.filter((_, i) => kept[i] === null || (kept[i] === facet && facet !== "has"));
    const listings = open.map(({ document }) => document.listing);
    return [facet, countFacet(listings, facet, query.filters[facet])];
  });
  return { hits: rows, page, facets: Object.fromEntries(facets), unfiltered: found.length };
}
