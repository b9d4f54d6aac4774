import { Icon } from "@/components/ui/icon";
import { paths } from "@/lib/paths";
import {
  type ExporterQuery,
  emptyFilters,
  facetNames,
  formatExporterQuery,
  toggleFilter,
} from "@/lib/search/query";
import { facetTitles, formatFacetValue } from "./facet-words";

/** The chosen filters, each a link that removes it; `names` holds the names of categories by slug. */
export function Chips({ query, names }: { query: ExporterQuery; names: ReadonlyMap<string, string> }) {
  const chosen = facetNames.flatMap((facet) => query.filters[facet].map((value) => ({ facet, value })));
  if (!chosen.length) return null;
  return (
    <ul className="chips" aria-label="Chosen filters">
      {chosen.map(({ facet, value }) => (
        <li key={facet + value}>
          <a href={paths.exporters(formatExporterQuery(toggleFilter(query, facet, value)))}>
            {facetTitles[facet]}: {formatFacetValue(facet, value, names)} <Icon name="stop" />
            <span className="visually-hidden">remove</span>
          </a>
        </li>
      ))}
      <li>
        <a
          className="clear"
          href={paths.exporters(formatExporterQuery({ ...query, page: 1, filters: emptyFilters() }))}
        >
          Clear all
        </a>
      </li>
    </ul>
  );
}
