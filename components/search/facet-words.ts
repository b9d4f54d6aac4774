import type { FacetName } from "@/lib/search/query";

export const facetTitles: Record<FacetName, string> = {
  category: "Category",
  has: "Has",
  kind: "Kind",
  health: "Health",
  official: "Maintained by",
  license: "Licence",
  language: "Language",
};

const words: Partial<Record<FacetName, Record<string, string>>> = {
  has: { rules: "alert rules", dashboards: "dashboards", helm: "Helm chart", "field-test": "field test" },
  official: { true: "official", false: "community" },
  kind: { exporter: "exporter", native: "built in", library: "library" },
};

/** A facet's value as people read it; `names` holds the names of categories by slug. */
export function formatFacetValue(
  facet: FacetName,
  value: string,
  names: ReadonlyMap<string, string>,
): string {
  return facet === "category" ? (names.get(value) ?? value) : (words[facet]?.[value] ?? value);
}
