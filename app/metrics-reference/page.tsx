import type { Metadata } from "next";
import { formatPlural } from "@/components/catalog/format";
import { ListFilter } from "@/components/search/list-filter";
import { MetricReferenceTable } from "@/components/search/metric-reference-table";
import { NothingFound } from "@/components/search/nothing-found";
import { ScopeFilters } from "@/components/search/scope-filters";
import { SearchForm } from "@/components/search/search-form";
import { Pagination } from "@/components/ui/pagination";
import { metricTypes } from "@/lib/catalog/metrics";
import { type PageParameters, toSearchParams } from "@/lib/http/search-params";
import { paths } from "@/lib/paths";
import { searchMetrics } from "@/lib/search/metrics";
import { inScope } from "@/lib/search/scope";
import { formatTextQuery, metricParameters, parseTextQuery } from "@/lib/search/text-query";
import { cutPage } from "@/lib/search/window";
import { getSite } from "@/lib/serving/site";

export const metadata: Metadata = {
  title: "Metrics reference",
  description: "Which exporter exposes a metric, with type, labels, what it needs and the rules that use it.",
  alternates: { canonical: paths.metrics() },
};

/** /metrics-reference?q=&type=&category=&exporter=&page= : a metric → the exporters that expose it. */
export default async function MetricsPage({ searchParams }: { searchParams: Promise<PageParameters> }) {
  const { query } = parseTextQuery(toSearchParams(await searchParams), metricParameters);
  const { metrics, engine, categories } = await getSite();
  const found = searchMetrics(inScope(metrics, query, engine), query);
  const { rows, page } = cutPage(found, query.page, query.perPage);
  const listings = engine.documents
    .map(({ listing }) => listing)
    .filter(({ metricCount }) => metricCount > 0);
  return (
    <div className="list-page">
      <h1>Metrics reference</h1>
      <SearchForm
        action={paths.metrics()}
        q={query.q}
        label="Search metrics"
        placeholder="node_filesystem, consumergroup lag, pg_stat"
      >
        <ScopeFilters query={query} categories={categories} listings={listings} />
        <ListFilter name="type" label="Type" value={query.type} options={metricTypes.map((t) => [t, t])} />
      </SearchForm>
      <p role="status">{formatPlural(page.total, "metric")}</p>
      {rows.length ? (
        <MetricReferenceTable metrics={rows} />
      ) : (
        <NothingFound what="metric" all={paths.metrics()} />
      )}
      <Pagination
        number={page.number}
        pages={page.pages}
        hrefOf={(number) => paths.metrics(formatTextQuery({ ...query, page: number }))}
      />
    </div>
  );
}
