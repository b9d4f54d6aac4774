import type { Metric } from "@/lib/catalog/metrics";
import { toTokens } from "./tokens";

export interface MetricDocument extends Metric {
  /** Slug of the exporter. */
  exporter: string;
}

/**
 * Metrics whose name holds every word of the text: the whole name first, then names that begin with it, then
 * those that have it as a part, then the rest. An empty text finds all. `rate(...)` suffixes of histograms are looked up by their family.
 */
export function searchMetrics<T extends MetricDocument>(documents: readonly T[], text: string): T[] {
  const query = text.trim().toLowerCase().slice(0, 200);
  if (!query) return [...documents];
  const family = query.replace(/_(bucket|sum|count)$/, "");
  const words = toTokens(query).filter(
    (word) => !query.includes("_") || word === query || !query.startsWith(word),
  );
  const rank = ({ name, help }: T): number | null => {
    const lower = name.toLowerCase();
    if (lower === query || (lower === family && family !== query)) return 0;
    if (lower.startsWith(query)) return 1;
    if (lower.split("_").includes(query)) return 2;
    if (lower.includes(query)) return 3;
    const haystack = `${lower} ${help?.toLowerCase() ?? ""}`;
    return words.length && words.every((word) => haystack.includes(word)) ? 4 : null;
  };
  return documents
    .flatMap((document) => {
      const value = rank(document);
      return value === null ? [] : [{ document, value }];
    })
    .sort(
      (a, b) =>
        a.value - b.value ||
        a.document.name.length - b.document.name.length ||
        a.document.name.localeCompare(b.document.name),
    )
    .map(({ document }) => document);
}
