import type { RuleView } from "@/lib/catalog/page";

/** What is proven of some rules, counted. */
export interface ProofCount {
  rules: number;
  /** Metric families that rules read, each known from the exporter's source or output. */
  metrics: number;
  /** Moments of unit tests at which an alert must fire, and at which it must stay silent. */
  firing: number;
  silent: number;
  /** Rules that fired for real, and faults that made them. */
  fired: number;
  faults: number;
  /** ISO day of the newest field test, or null. */
  date: string | null;
}

export function countProof(rules: readonly RuleView[]): ProofCount {
  const sum = (value: (rule: RuleView) => number) => rules.reduce((total, rule) => total + value(rule), 0);
  const distinct = (keys: readonly string[]) => new Set(keys).size;
  const fields = rules.flatMap(({ exporter, field }) => (field ? { exporter, ...field } : []));
  return {
    rules: rules.length,
    metrics: distinct(rules.flatMap(({ exporter, metrics }) => metrics.map((name) => `${exporter} ${name}`))),
    firing: sum(({ tests }) => tests.firing),
    silent: sum(({ tests }) => tests.silent),
    fired: fields.length,
    faults: distinct(fields.map(({ exporter, scenario }) => `${exporter} ${scenario}`)),
    date:
      fields
        .map(({ date }) => date)
        .sort()
        .at(-1) ?? null,
  };
}

/** Rules by exporter, those with field tests first, then by name. */
export function groupByExporter(rules: readonly RuleView[]): [string, ProofCount][] {
  const slugs = [...new Set(rules.map(({ exporter }) => exporter))].sort();
  const counted = slugs.map((slug): [string, ProofCount] => [
    slug,
    countProof(rules.filter(({ exporter }) => exporter === slug)),
  ]);
  return counted.sort(([, a], [, b]) => b.fired - a.fired);
}
