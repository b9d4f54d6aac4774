import type { Category } from "@/lib/catalog/category";
import type { Listing } from "@/lib/catalog/listing";

/** What the catalog holds of one category, or of all. */
export interface Coverage {
  name: string;
  /** Null for all of them. */
  category: string | null;
  exporters: number;
  complete: number;
  rules: number;
  /** Rules that fired in a field test. */
  fired: number;
  dashboards: number;
  /** ISO day of the check that lies furthest back. */
  oldestCheck: string;
}

function count(name: string, category: string | null, listings: readonly Listing[]): Coverage {
  const sum = (value: (listing: Listing) => number) => listings.reduce((total, one) => total + value(one), 0);
  return {
    name,
    category,
    exporters: listings.length,
    complete: listings.filter(({ complete }) => complete).length,
    rules: sum(({ alertCount }) => alertCount),
    fired: sum(({ firedCount }) => firedCount),
    dashboards: sum(({ dashboardCount }) => dashboardCount),
    oldestCheck: listings.map(({ checkedAt }) => checkedAt).sort()[0] ?? "",
  };
}

/** Each category that holds something, and all together at the end. */
export function countCoverage(categories: readonly Category[], listings: readonly Listing[]): Coverage[] {
  const rows = categories.map(({ slug, name }) =>
    count(
      name,
      slug,
      listings.filter(({ category }) => category === slug),
    ),
  );
  return [...rows.filter(({ exporters }) => exporters > 0), count("All", null, listings)];
}

/** Living exporters that are only listed, those with the newest release first: what a contributor could complete. */
export function listWanted(listings: readonly Listing[]): Listing[] {
  return listings
    .filter(({ complete, kind, health }) => !complete && kind !== "library" && health === "active")
    .sort((a, b) => (b.releasedAt ?? "").localeCompare(a.releasedAt ?? ""));
}
