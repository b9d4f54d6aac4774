import type { Listing } from "@/lib/catalog/listing";

/** A summary with the names of what Prometheus fills in: `Redis at {{ $labels.instance }}` → `Redis at instance`. */
export function toSymptom(summary: string): string {
  return summary.replace(
    /\{\{(.*?)\}\}/g,
    (_, action: string) => /\$labels\.(\w+)/.exec(action)?.[1] ?? "value",
  );
}

/** What is searched of one exporter. */
export interface SearchDocument {
  listing: Listing;
  categoryName: string;
  metricNames: string[];
  alertNames: string[];
  /** What the alerts say is wrong, without what Prometheus fills in. */
  symptoms: string[];
}
