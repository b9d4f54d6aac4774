import { formatCount } from "@/components/catalog/format";
import { knownSeries } from "@/lib/catalog/checks/metric-names";
import type { Metric } from "@/lib/catalog/metrics";
import type { ExporterView, RuleView } from "@/lib/catalog/page";
import { paths } from "@/lib/paths";
import { analyse } from "@/lib/promql/analyse";
import { editUrl, entryFolder } from "@/lib/repository";
import { MetricTable } from "./metric-table";
import { Section } from "./section";

const shownAtFirst = 24;

/** The metrics one works with: those the rules use, then those that are described, then the rest, in the file's order. */
function pickMetrics(metrics: Metric[], rules: readonly RuleView[]): Metric[] {
  const series = knownSeries({ metrics });
  const selectors = rules.flatMap((rule) => analyse(rule.expr).selectors);
  const used = new Set(selectors.map(({ metric }) => series.get(metric ?? "")?.metric.name));
  const rank = (metric: Metric) => (used.has(metric.name) ? 0 : metric.help ? 1 : 2);
  return metrics
    .map((metric, i) => ({ metric, i, rank: rank(metric) }))
    .sort((a, b) => a.rank - b.rank || a.i - b.i)
    .slice(0, shownAtFirst)
    .map(({ metric }) => metric);
}

export function MetricsSection({ view }: { view: ExporterView }) {
  const { listing, metrics, metricsSource, rules, release } = view;
  if (!metrics.length || !metricsSource) return null;
  const shown = pickMetrics(metrics, rules);
  return (
    <Section
      id="metrics"
      title="Metrics"
      count={metrics.length}
      edit={editUrl(`${entryFolder(listing.slug)}/metrics.yaml`)}
    >
      <p className="note">
        Read at version <code>{metricsSource.version}</code>
        {release.version && release.version !== metricsSource.version && (
          <> (the newest is {release.version})</>
        )}
        : {metricsSource.evidence}
      </p>
      {metricsSource.dynamic && (
        <details className="more">
          <summary>Names that depend on what is watched</summary>
          <p className="note">{metricsSource.dynamic}</p>
        </details>
      )}
      <MetricTable slug={listing.slug} total={metrics.length} shown={shown} />
      {metrics.length > shown.length && (
        <p className="note">
          These {shown.length} are what the rules use and what one meets first.{" "}
          <a href={paths.exporterMetrics(listing.slug)}>All {formatCount(metrics.length)} metrics</a>
        </p>
      )}
    </Section>
  );
}
