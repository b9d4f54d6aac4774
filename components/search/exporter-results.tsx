import { ExporterRow } from "@/components/catalog/exporter-row";
import { formatPlural } from "@/components/catalog/format";
import { Pagination } from "@/components/ui/pagination";
import { Static } from "@/components/ui/static";
import type { Category } from "@/lib/catalog/category";
import { paths } from "@/lib/paths";
import { type ExporterQuery, formatExporterQuery } from "@/lib/search/query";
import type { ExporterResults as Results } from "@/lib/search/run-query";
import type { Suggestions } from "@/lib/search/suggest";
import { Chips } from "./chips";
import { Facets, listUsefulFacets } from "./facets";
import { MatchNote } from "./match-note";
import { NoResults } from "./no-results";
import { PageSizes } from "./page-sizes";
import { SearchForm } from "./search-form";
import { SortLinks } from "./sort-links";

function Rows({ hits }: { hits: Results["hits"] }) {
  return (
    <Static>
      <ol className="rows">
        {hits.map(({ document: { listing }, starts, because }) => {
          const match = because();
          return (
            <ExporterRow
              key={listing.slug}
              listing={listing}
              starts={starts}
              because={match && <MatchNote slug={listing.slug} match={match} starts={starts} />}
            />
          );
        })}
      </ol>
    </Static>
  );
}

/** The list of exporters with its search field, facets, order and pages. */
export function ExporterResults({
  query,
  results,
  categories,
  spelling,
  suggestions,
}: {
  query: ExporterQuery;
  results: Results;
  categories: readonly Category[];
  /** The text with its typing errors mended, or null where none was. */
  spelling: string | null;
  suggestions: Suggestions;
}) {
  const { page, hits } = results;
  const faceted = listUsefulFacets(query, results).length > 0;
  const names = new Map(categories.map(({ slug, name }) => [slug, name]));
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
            <p role="status">
              {formatPlural(page.total, "exporter")}
              {spelling && page.total > 0 && (
                <>
                  {" "}
                  for “{spelling}”; “<bdi>{query.q}</bdi>” itself is not in the catalog
                </>
              )}
            </p>
            {page.total > 1 && <SortLinks query={query} />}
          </div>
          <Chips query={query} names={names} />
          {hits.length ? (
            <Rows hits={hits} />
          ) : (
            <NoResults query={query} unfiltered={results.unfiltered} suggestions={suggestions} />
          )}
          <div className="list-foot">
            <Pagination
              number={page.number}
              pages={page.pages}
              hrefOf={(number) => paths.exporters(formatExporterQuery({ ...query, page: number }))}
            />
            <PageSizes query={query} total={page.total} />
          </div>
        </div>
      </div>
    </div>
  );
}
