import type { Metric } from "@/lib/catalog/metrics";
import { toTokens } from "./tokens";

export interface MetricDocument extends Metric {
  /** Slug of the exporter. */
  exporter: string;
  /** Names of the rules that read it. */
  rules: readonly string[];
}

type Named = Pick<Metric, "name" | "help">;

/**
 * What says of a metric how well it fits a text: 0 its whole name (or that of its family, for a series of a histogram),
 * 1 its first parts, 2 the beginning of its name, 3 a part of it, 4 a part of a part, 5 its words, null not at all.
 */
export function toMetricRank(text: string): (metric: Named) => number | null {
  const query = text.trim().toLowerCase().slice(0, 200);
  const family = query.replace(/_(bucket|sum|count)$/, "");
  const words = toTokens(query).filter(
    (word) => !query.includes("_") || word === query || !query.startsWith(word),
  );
  return ({ name, help }) => {
    const lower = name.toLowerCase();
    if (lower === query || (lower === family && family !== query)) return 0;
    if (lower.startsWith(query)) return query.endsWith("_") || lower[query.length] === "_" ? 1 : 2;
    if (lower.includes(query)) return lower.split("_").includes(query) ? 3 : 4;
    const haystack = help ? `${lower} ${help.toLowerCase()}` : lower;
    return words.length && words.every((word) => haystack.includes(word)) ? 5 : null;
  };
}

/** The metric that an expression reads first, or the text itself where it is no expression. */
function toName(text: string, metrics: readonly Named[]): string {
  if (!/[({[]/.test(text)) return text;
  const names = new Set(metrics.map(({ name }) => name));
  const words = text.match(/[a-zA-Z_:][\w:]*/g) ?? [];
  return words.find((word) => names.has(word) || names.has(word.replace(/_(bucket|sum|count)$/, ""))) ?? text;
}

/** Of metrics that fit as well, those that rules read stand first, and those that need a flag or more last. */
function standing(metric: Metric & { rules?: readonly string[] }): number {
  return (metric.rules?.length ? -1 : 0) + (metric.requires ? 1 : 0);
}

/** Metrics of a type that fit a text or an expression, best first; all for an empty text. */
export function searchMetrics<T extends Metric>(
  all: readonly T[],
  { q, type = null }: { q: string; type?: string | null },
): T[] {
  const metrics = type ? all.filter((metric) => metric.type === type) : [...all];
  if (!q.trim()) return metrics;
  const rank = toMetricRank(toName(q, metrics));
  return metrics
    .flatMap((metric) => {
      const value = rank(metric);
      return value === null ? [] : [{ metric, value }];
    })
    .sort(
      (a, b) =>
        a.value - b.value ||
        standing(a.metric) - standing(b.metric) ||
        a.metric.name.length - b.metric.name.length ||
        a.metric.name.localeCompare(b.metric.name),
    )
    .map(({ metric }) => metric);
}
