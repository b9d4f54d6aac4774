import { paths } from "@/lib/paths";
import {
  type ExporterQuery,
  type FacetName,
  facetNames,
  formatExporterQuery,
  toggleFilter,
} from "@/lib/search/query";
import type { ExporterResults, FacetValue } from "@/lib/search/run-query";
import { facetTitles, formatFacetValue } from "./facet-words";

type CategoryNames = ReadonlyMap<string, string>;

function FacetRow({
  facet,
  query,
  value: { value, count },
  names,
}: {
  facet: FacetName;
  query: ExporterQuery;
  value: FacetValue;
  names: CategoryNames;
}) {
  const chosen = query.filters[facet].includes(value);
  const row = (
    <>
      <span>{formatFacetValue(facet, value, names)}</span> <span className="count">{count}</span>
    </>
  );
  // Where nothing is left to choose there is nothing to follow.
  if (!chosen && count === 0) return <span className="nothing">{row}</span>;
  return (
    <a
      href={paths.exporters(formatExporterQuery(toggleFilter(query, facet, value)))}
      aria-current={chosen ? "true" : undefined}
      rel="nofollow"
    >
      {row}
    </a>
  );
}

function Facet({
  facet,
  query,
  values,
  names,
}: {
  facet: FacetName;
  query: ExporterQuery;
  values: readonly FacetValue[];
  names: CategoryNames;
}) {
  return (
    <fieldset>
      <legend>{facetTitles[facet]}</legend>
      <ul>
        {values.map((value) => (
          <li key={value.value}>
            <FacetRow facet={facet} query={query} value={value} names={names} />
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

/** Facets that offer a choice: more than one value, or one that was chosen. */
export function listUsefulFacets(query: ExporterQuery, results: ExporterResults): FacetName[] {
  const offersChoice = (facet: FacetName) =>
    results.facets[facet].filter(({ count }) => count > 0).length > 1;
  return facetNames.filter((facet) => offersChoice(facet) || query.filters[facet].length > 0);
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
    <Facet key={facet} facet={facet} query={query} values={results.facets[facet]} names={names} />
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
