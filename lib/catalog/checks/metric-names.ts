import { analyse } from "@/lib/promql/analyse";
import type { Metric, Metrics } from "../metrics";

/** Series that Prometheus itself makes for every scrape. */
const scrapeSeries = [
  "up",
  "scrape_duration_seconds",
  "scrape_samples_scraped",
  "scrape_samples_post_metric_relabeling",
  "scrape_series_added",
];

const suffixes: Record<string, readonly string[]> = {
  histogram: ["_bucket", "_sum", "_count"],
  summary: ["", "_sum", "_count"],
};

/** What is known of one series name. */
export interface KnownSeries {
  metric: Metric;
  /** Type of the series itself: the parts of a histogram are counters. */
  type: Metric["type"];
  labels: ReadonlySet<string>;
  /** Prefixes of open label families (`annotation_*`). */
  labelPrefixes: readonly string[];
}

function toSeries(metric: Metric, suffix: string): KnownSeries {
  const labels = new Set(["job", "instance", ...metric.labels.filter((label) => !label.endsWith("*"))]);
  if (suffix === "_bucket") labels.add("le");
  if (metric.type === "summary" && suffix === "") labels.add("quantile");
  const type = suffix === "" ? metric.type : "counter";
  return {
    metric,
    type,
    labels,
    labelPrefixes: metric.labels.filter((label) => label.endsWith("*")).map((label) => label.slice(0, -1)),
  };
}

/** Series name → what is known of it, for every family of an entry and the series Prometheus adds. */
export function knownSeries({ metrics }: Pick<Metrics, "metrics">): Map<string, KnownSeries> {
  const known = new Map<string, KnownSeries>();
  for (const name of scrapeSeries) known.set(name, toSeries({ name, type: "gauge", labels: [] }, ""));
  for (const metric of metrics) {
    for (const suffix of suffixes[metric.type] ?? [""]) {
      const name = metric.name + suffix;
      const series = toSeries(metric, suffix);
      const earlier = known.get(name);
      // The same family may be listed twice with other labels, from two collectors: both sets are allowed.
      known.set(
        name,
        earlier
          ? {
              ...series,
              labels: new Set([...earlier.labels, ...series.labels]),
              labelPrefixes: [...earlier.labelPrefixes, ...series.labelPrefixes],
            }
          : series,
      );
    }
  }
  return known;
}

/** What tells of an expression which metric families of an entry it reads, each once. */
export function listFamilies(metrics: Pick<Metrics, "metrics">): (expr: string) => string[] {
  const known = knownSeries(metrics);
  const own = new Set(metrics.metrics);
  return (expr) => {
    const families = analyse(expr).selectors.flatMap(({ metric }) => known.get(metric ?? "")?.metric ?? []);
    return [...new Set(families.filter((family) => own.has(family)).map(({ name }) => name))];
  };
}

/** Whether a series may carry a label. */
export function hasLabel(series: KnownSeries, label: string): boolean {
  return series.labels.has(label) || series.labelPrefixes.some((prefix) => label.startsWith(prefix));
}
