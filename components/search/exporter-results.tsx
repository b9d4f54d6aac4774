import { ExporterRow } from "@/components/catalog/exporter-row";
import { formatPlural } from "@/components/catalog/format";
import { Pagination } from "@/components/ui/pagination";
import { Static } from "@/components/ui/static";
import type { Category } from "@/lib/catalog/category";
import { paths } from "@/lib/paths";
import { type ExporterQuery, emptyFilters, formatExporterQuery } from "@/lib/search/query";
import type { ExporterResults as Results } from "@/lib/search/run-query";
import { Chips } from "./chips";
import { Facets, listUsefulFacets } from "./facets";
import { NoResults } from "./no-results";
import { SearchForm } from "./search-form";
import { SortLinks } from "./sort-links";

/** The list of exporters with its search field, facets, order and pages. */
export function ExporterResults({
  query,
  results,
  categories,
}: {
  query: ExporterQuery;
  results: Results;
  categories: readonly Category[];
}) {
  const { page, hits } = results;
  const faceted = listUsefulFacets(query, results).length > 0;
  const nameOf = (slug: string) => categories.find((category) => category.slug === slug)?.name ?? slug;
  const hidden = [...new URLSearchParams(formatExporterQuery({ ...query, q: "", page: 1 }))] as [
    string,
    string,
  ][];
  return (
    <div className="list-page">
      <h1>Exporters</h1>
      <SearchForm
        q={query.q}
        label="Search exporters"
        placeholder="Name, software, port, metric or alert"
        hidden={hidden}
      />
      <div className={faceted ? "list-columns with-facets" : "list-columns"}>
        {faceted && <Facets query={query} results={results} categories={categories} />}
        <div className="list-main">
          <div className="list-head">
            <p role="status">{formatPlural(page.total, "exporter")}</p>
            <SortLinks query={query} />
          </div>
          <Chips query={query} nameOf={nameOf} />
          {hits.length ? (
            <Static>
              <ol className="rows">
                {hits.map(({ document, because }) => (
                  <ExporterRow key={document.listing.slug} listing={document.listing} because={because()} />
                ))}
              </ol>
            </Static>
          ) : (
            <NoResults
              q={query.q}
              filtered={Object.values(query.filters).flat().length > 0}
              withoutFilters={paths.exporters(formatExporterQuery({ q: query.q, filters: emptyFilters() }))}
            />
          )}
          <Pagination
            number={page.number}
            pages={page.pages}
            hrefOf={(number) => paths.exporters(formatExporterQuery({ ...query, page: number }))}
          />
        </div>
      </div>
    </div>
  );
}
