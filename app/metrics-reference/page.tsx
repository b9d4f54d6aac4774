import type { Metadata } from "next";
import { formatPlural } from "@/components/catalog/format";
import { MetricReferenceTable } from "@/components/search/metric-reference-table";
import { SearchForm } from "@/components/search/search-form";
import { Pagination } from "@/components/ui/pagination";
import { type PageParameters, toSearchParams } from "@/lib/http/search-params";
import { paths } from "@/lib/paths";
import { searchMetrics } from "@/lib/search/metrics";
import { formatTextQuery, metricParameters, parseTextQuery } from "@/lib/search/text-query";
import { cutPage } from "@/lib/search/window";
import { getSite } from "@/lib/serving/site";

export const metadata: Metadata = {
  title: "Metrics reference",
  description: "Which exporter exposes a metric, with type, labels and what it needs.",
  alternates: { canonical: paths.metrics() },
};

/** /metrics-reference?q=&page= : a metric → the exporters that expose it. */
export default async function MetricsReferencePage({
  searchParams,
}: {
  searchParams: Promise<PageParameters>;
}) {
  const { query } = parseTextQuery(toSearchParams(await searchParams), metricParameters);
  const { metrics } = await getSite();
  const found = searchMetrics(
    query.exporter ? metrics.filter((metric) => metric.exporter === query.exporter) : metrics,
    query.q,
  );
  const { rows, page } = cutPage(found, query.page, query.perPage);
  return (
    <div className="list-page">
      <h1>Metrics reference</h1>
      <SearchForm
        action={paths.metrics()}
        q={query.q}
        label="Search metrics"
        placeholder="node_filesystem, consumergroup lag, pg_stat"
      />
      <p role="status">{formatPlural(page.total, "metric")}</p>
      <MetricReferenceTable metrics={rows} />
      <Pagination
        number={page.number}
        pages={page.pages}
        hrefOf={(number) => paths.metrics(formatTextQuery({ ...query, page: number }))}
      />
    </div>
  );
}
