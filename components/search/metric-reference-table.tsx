import { Marked } from "@/components/ui/marked";
import { ScrollTable } from "@/components/ui/scroll-table";
import { paths } from "@/lib/paths";
import type { MetricDocument } from "@/lib/search/metrics";

/** Metrics of all exporters, each with a link to the one that exposes it. */
export function MetricReferenceTable({
  metrics,
  q,
}: {
  metrics: readonly MetricDocument[];
  /** What was asked for; it is marked in the names. */
  q: string;
}) {
  const starts = q.toLowerCase().split(/\s+/).filter(Boolean);
  return (
    <ScrollTable
      label="Table of metrics"
      className="reference"
      columns={["Name", "Exporter", "Type", "Labels", "Used by"]}
    >
      <tbody>
        {metrics.map((metric) => (
          <tr key={`${metric.exporter} ${metric.name} ${metric.labels}`}>
            <td>
              <a
                className="plain"
                href={paths.exporterMetrics(metric.exporter, `?${new URLSearchParams({ q: metric.name })}`)}
              >
                <code>
                  <Marked text={metric.name} starts={starts} />
                </code>
              </a>
              {metric.help && <p>{metric.help}</p>}
              {metric.requires && <p className="requires">needs {metric.requires}</p>}
            </td>
            <td>
              <a href={`${paths.exporter(metric.exporter)}#metrics`}>{metric.exporter}</a>
            </td>
            <td>
              {metric.type}
              {metric.unit && <small>{metric.unit}</small>}
            </td>
            <td>{metric.labels.length > 0 && <code>{metric.labels.join(" ")}</code>}</td>
            <td className="used-by">
              {metric.rules.map((rule) => (
                <a key={rule} href={paths.alert(metric.exporter, rule)}>
                  {rule}
                </a>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
