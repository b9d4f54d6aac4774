import type { Metadata } from "next";
import { ExporterResults } from "@/components/search/exporter-results";
import { toListMetadata } from "@/lib/http/list-metadata";
import { type PageParameters, toSearchParams } from "@/lib/http/search-params";
import { paths } from "@/lib/paths";
import { formatExporterQuery, isIndexable, parseExporterQuery } from "@/lib/search/query";
import { runQuery } from "@/lib/search/run-query";
import { correctSpelling, suggest } from "@/lib/search/suggest";
import { getSite } from "@/lib/serving/site";

interface Props {
  searchParams: Promise<PageParameters>;
}

async function load(searchParams: Props["searchParams"]) {
  const { query } = parseExporterQuery(toSearchParams(await searchParams));
  const site = await getSite();
  return { query, site, results: runQuery(site.engine, query) };
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { query, site, results } = await load(searchParams);
  const [category, ...more] = query.filters.category;
  const named = more.length ? undefined : site.categories.find(({ slug }) => slug === category)?.name;
  return toListMetadata({
    title: query.q ? `“${query.q}”` : named ? `${named}: exporters` : "Exporters",
    page: results.page,
    hrefOf: (page) => paths.exporters(formatExporterQuery({ ...query, page })),
    indexable: isIndexable(query),
  });
}

/** /exporters?q=&category=&…&page= : what is wrong in the address is ignored. */
export default async function ExportersPage({ searchParams }: Props) {
  const { query, site, results } = await load(searchParams);
  const found = results.unfiltered > 0;
  return (
    <ExporterResults
      query={query}
      results={results}
      categories={site.categories}
      spelling={query.q && found ? correctSpelling(site.engine, query.q) : null}
      suggestions={found ? { spellings: [], exporters: [] } : suggest(site.engine, query.q)}
    />
  );
}
