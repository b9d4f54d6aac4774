import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { formatPlural } from "@/components/catalog/format";
import { metricRow } from "@/components/exporter/metric-row";
import { SearchForm } from "@/components/search/search-form";
import { Pagination } from "@/components/ui/pagination";
import { ScrollTable } from "@/components/ui/scroll-table";
import { type PageParameters, toSearchParams } from "@/lib/http/search-params";
import { paths } from "@/lib/paths";
import { searchMetrics } from "@/lib/search/metrics";
import { formatTextQuery, metricParameters, parseTextQuery } from "@/lib/search/text-query";
import { cutPage } from "@/lib/search/window";
import { getSite } from "@/lib/serving/site";

interface Props {
  params: Promise<{ slug: string }>;
  searchParams: Promise<PageParameters>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  return { title: `Metrics of ${slug}`, alternates: { canonical: paths.exporterMetrics(slug) } };
}

/** /exporters/<slug>/metrics?q=&page= : every metric of one exporter. */
export default async function ExporterMetricsPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const site = await getSite();
  const listing = site.engine.bySlug.get(slug)?.listing;
  const own = site.metrics.filter((metric) => metric.exporter === slug);
  if (!listing || !own.length) notFound();
  const { query } = parseTextQuery(toSearchParams(await searchParams), metricParameters);
  const { rows, page } = cutPage(searchMetrics(own, query), query.page, query.perPage);
  return (
    <div className="list-page">
      <p className="crumbs">
        <a href={paths.exporter(slug)}>{listing.name}</a> / Metrics
      </p>
      <h1>Metrics of {listing.name}</h1>
      <SearchForm
        action={paths.exporterMetrics(slug)}
        q={query.q}
        label={`Search the metrics of ${listing.name}`}
        placeholder="Part of a name"
      />
      <p role="status">{formatPlural(page.total, "metric")}</p>
      <ScrollTable label="Table of metrics" columns={["Name", "Type", "Labels"]}>
        <tbody dangerouslySetInnerHTML={{ __html: rows.map(metricRow).join("") }} />
      </ScrollTable>
      <Pagination
        number={page.number}
        pages={page.pages}
        hrefOf={(number) => paths.exporterMetrics(slug, formatTextQuery({ ...query, page: number }))}
      />
    </div>
  );
}
