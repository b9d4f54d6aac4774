import type { Metric } from "@/lib/catalog/metrics";
import { escapeHtml } from "@/lib/markup/escape";

/** One row of a metric table as HTML, the same on the server and where the browser filters. */
export function metricRow({ name, type, labels, unit, help, requires }: Metric): string {
  const about = [
    help ? `<p>${escapeHtml(help)}</p>` : "",
    requires ? `<p class="requires">needs ${escapeHtml(requires)}</p>` : "",
  ].join("");
  const kind = unit ? `${type}<small>${escapeHtml(unit)}</small>` : type;
  return `<tr><td><code>${escapeHtml(name)}</code>${about}</td><td>${kind}</td><td>${labels.length ? `<code>${escapeHtml(labels.join(" "))}</code>` : ""}</td></tr>`;
}
