import type { Alerts } from "@/lib/catalog/alerts";
import { listAlerts } from "@/lib/catalog/alerts";
import { knownSeries, listFamilies } from "@/lib/catalog/checks/metric-names";
import type { Lab, LabResult } from "@/lib/catalog/lab";
import type { Metrics } from "@/lib/catalog/metrics";
import type { Played } from "./scenario";

/** Series of every scrape, of Prometheus itself and of the client libraries, which say nothing about an exporter. */
const commonSeries = /^(up|ALERTS|ALERTS_FOR_STATE|(scrape|go|process|promhttp|python)_.*)$/;

/** What is committed of a run: what ran, what was seen, what differs, what fired. Names are sorted. */
export function toResult(
  { alerts, metrics, lab }: { alerts: Alerts; metrics: Metrics; lab: Lab },
  played: ReadonlyMap<string, Played>,
  versions: ReadonlyMap<string, string>,
  date: string,
): LabResult {
  const series = new Set([...played.values()].flatMap((one) => one.series));
  const known = knownSeries(metrics);
  const listed = new Set(metrics.metrics.map(({ name }) => name));
  const families = [...series].flatMap((name) => known.get(name)?.metric.name ?? []);
  const seen = new Set(families.filter((name) => listed.has(name)));
  const familiesOf = listFamilies(metrics);
  const read = new Set(listAlerts(alerts).flatMap((rule) => familiesOf(rule.expr)));
  const exprOf = new Map(listAlerts(alerts).map((rule) => [rule.alert, rule.expr.trim()]));
  return {
    date,
    prometheus: [...played.values()][0]?.prometheus ?? "",
    software: lab.packages.flatMap((name) => {
      const version = versions.get(name);
      return version ? [{ name, version }] : [];
    }),
    metrics: {
      seen: seen.size,
      missing: [...read].filter((name) => !seen.has(name) && name !== "up").sort(),
      unlisted: [...series].filter((name) => !commonSeries.test(name) && !known.has(name)).sort(),
    },
    scenarios: [...played].map(([name, { fired }]) => ({
      name,
      fired: fired.map((one) => ({ ...one, expr: exprOf.get(one.alert) ?? "" })),
    })),
  };
}
