import type { Metadata } from "next";
import { ExporterRow } from "@/components/catalog/exporter-row";
import { formatPlural } from "@/components/catalog/format";
import { Chips } from "@/components/search/chips";
import { Facets } from "@/components/search/facets";
import { NoResults } from "@/components/search/no-results";
import { SearchForm } from "@/components/search/search-form";
import { SortLinks } from "@/components/search/sort-links";
import { Pagination } from "@/components/ui/pagination";
import { Static } from "@/components/ui/static";
import { type PageParameters, toSearchParams } from "@/lib/http/search-params";
import { paths } from "@/lib/paths";
import { emptyFilters, formatExporterQuery, parseExporterQuery } from "@/lib/search/query";
import { runQuery } from "@/lib/search/run-query";
import { getSite } from "@/lib/serving/site";

interface Props {
  searchParams: Promise<PageParameters>;
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { query } = parseExporterQuery(toSearchParams(await searchParams));
  const title = [query.q ? `“${query.q}”` : "Exporters", query.page > 1 ? `page ${query.page}` : ""]
    .filter(Boolean)
    .join(", ");
  return {
    title,
    alternates: { canonical: paths.exporters(formatExporterQuery(query)) },
    ...(query.q ? { robots: { index: false } } : {}),
  };
}

/** /exporters?q=&category=&…&page= : what is wrong in the address is ignored. */
export default async function ExportersPage({ searchParams }: Props) {
  const { query } = parseExporterQuery(toSearchParams(await searchParams));
  const { engine, categories } = await getSite();
  const results = runQuery(engine, query);
  const { page, hits } = results;
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
      <div className="list-columns">
        <Facets query={query} results={results} categories={categories} />
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
                  <ExporterRow key={document.listing.slug} listing={document.listing} because={because} />
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
