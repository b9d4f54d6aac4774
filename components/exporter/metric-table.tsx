import { ScrollTable } from "@/components/ui/scroll-table";
import type { Metric } from "@/lib/catalog/metrics";
import { paths } from "@/lib/paths";
import { metricRow } from "./metric-row";

/** A table with a field to filter it: MetricFilter does it as one types, the form itself leads to the list of all metrics. */
export function MetricTable({
  slug,
  total,
  shown,
}: {
  slug: string;
  total: number;
  shown: readonly Metric[];
}) {
  return (
    <>
      <form
        className="metric-filter"
        id="metric-filter"
        action={paths.exporterMetrics(slug)}
        data-exporter={slug}
        data-total={total}
      >
        <label>
          Filter{" "}
          <input type="search" name="q" maxLength={200} autoComplete="off" placeholder={`among ${total}`} />
        </label>
        <a href={paths.exporterMetrics(slug)}>All {total} on pages of their own</a>
        <output />
      </form>
      <ScrollTable label="Table of metrics" columns={["Name", "Type", "Labels"]}>
        <tbody id="metric-rows" dangerouslySetInnerHTML={{ __html: shown.map(metricRow).join("") }} />
      </ScrollTable>
    </>
  );
}
