import type { Listing } from "@/lib/catalog/listing";
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
}

function facetValue(listing: Listing, facet: FacetName): string {
  return String(listing[facet]);
}

function passes(listing: Listing, filters: ExporterQuery["filters"], except?: FacetName): boolean {
  return facetNames.every(
    (facet) =>
      facet === except || !filters[facet].length || filters[facet].includes(facetValue(listing, facet)),
  );
}

/** Counts of a facet's values among what passes the other facets, so that a second value can be added. */
function countFacet(hits: readonly Hit[], filters: ExporterQuery["filters"], facet: FacetName): FacetValue[] {
  const counts = new Map<string, number>(filters[facet].map((value) => [value, 0]));
  for (const { document } of hits) {
    if (!passes(document.listing, filters, facet)) continue;
    const value = facetValue(document.listing, facet);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || a.value.localeCompare(b.value));
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
  const hits = found.filter(({ document }) => passes(document.listing, query.filters));
  const compare = comparators[query.sort];
  if (compare) hits.sort((a, b) => compare(a.document.listing, b.document.listing));
  const { rows, page } = cutPage(hits, query.page, query.perPage);
  return {
    hits: rows,
    page,
    facets: Object.fromEntries(
      facetNames.map((facet) => [facet, countFacet(found, query.filters, facet)]),
    ) as ExporterResults["facets"],
  };
}
