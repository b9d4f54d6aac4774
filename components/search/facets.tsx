import { paths } from "@/lib/paths";
import {
  type ExporterQuery,
  type FacetName,
  facetNames,
  formatExporterQuery,
  toggleFilter,
} from "@/lib/search/query";
import type { ExporterResults } from "@/lib/search/run-query";

const titles: Record<FacetName, string> = {
  category: "Category",
  kind: "Kind",
  health: "Health",
  official: "Official",
  license: "Licence",
  language: "Language",
};
const words: Partial<Record<FacetName, Record<string, string>>> = {
  official: { true: "official", false: "community" },
  kind: { exporter: "exporter", native: "built in", library: "library" },
};

function Facet({
  facet,
  query,
  results,
  names,
}: {
  facet: FacetName;
  query: ExporterQuery;
  results: ExporterResults;
  names: ReadonlyMap<string, string>;
}) {
  const values = results.facets[facet];
  return (
    <fieldset>
      <legend>{titles[facet]}</legend>
      <ul>
        {values.map(({ value, count }) => {
          const chosen = query.filters[facet].includes(value);
          const label = facet === "category" ? (names.get(value) ?? value) : (words[facet]?.[value] ?? value);
          return (
            <li key={value}>
              <a
                href={paths.exporters(formatExporterQuery(toggleFilter(query, facet, value)))}
                aria-current={chosen ? "true" : undefined}
                rel="nofollow"
              >
                <span>{label}</span> <span className="count">{count}</span>
              </a>
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}

/** Facets that offer a choice: more than one value, or one that was chosen. */
export function listUsefulFacets(query: ExporterQuery, results: ExporterResults): FacetName[] {
  return facetNames.filter((facet) => results.facets[facet].length > 1 || query.filters[facet].length > 0);
}

/** Facets as links; several values of one facet add up. Beside the list on wide screens, folded above it on narrow ones. */
export function Facets({
  query,
  results,
  categories,
}: {
  query: ExporterQuery;
  results: ExporterResults;
  categories: readonly { slug: string; name: string }[];
}) {
  const names = new Map(categories.map(({ slug, name }) => [slug, name]));
  const chosen = Object.values(query.filters).flat().length;
  const groups = listUsefulFacets(query, results).map((facet) => (
    <Facet key={facet} facet={facet} query={query} results={results} names={names} />
  ));
  return (
    <>
      <details className="facets-sheet">
        <summary>Filter{chosen > 0 && ` (${chosen})`}</summary>
        {groups}
      </details>
      <aside className="facets" aria-label="Filters">
        {groups}
      </aside>
    </>
  );
}
