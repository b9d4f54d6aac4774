import type { Metadata } from "next";
import { ExporterResults } from "@/components/search/exporter-results";
import { type PageParameters, toSearchParams } from "@/lib/http/search-params";
import { paths } from "@/lib/paths";
import { formatExporterQuery, parseExporterQuery } from "@/lib/search/query";
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
  return <ExporterResults query={query} results={runQuery(engine, query)} categories={categories} />;
}
