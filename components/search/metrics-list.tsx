import { formatPlural } from "@/components/catalog/format";
import { Pagination } from "@/components/ui/pagination";
import type { Category } from "@/lib/catalog/category";
import type { Listing } from "@/lib/catalog/listing";
import { metricTypes } from "@/lib/catalog/metrics";
import { paths } from "@/lib/paths";
import type { MetricDocument } from "@/lib/search/metrics";
import { formatTextQuery, type TextQuery } from "@/lib/search/text-query";
import type { PageInfo } from "@/lib/search/window";
import { ListFilter } from "./list-filter";
import { MetricReferenceTable } from "./metric-reference-table";
import { NothingFound } from "./nothing-found";
import { ScopeFilters } from "./scope-filters";
import { SearchForm } from "./search-form";

/** The list of all metrics with its search field, filters and pages. */
export function MetricsList({
  query,
  rows,
  page,
  categories,
  listings,
}: {
  query: TextQuery;
  rows: readonly MetricDocument[];
  page: PageInfo;
  categories: readonly Category[];
  /** Exporters whose metrics are known. */
  listings: readonly Listing[];
}) {
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
        <MetricReferenceTable metrics={rows} q={query.q} />
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
