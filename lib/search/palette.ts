import { paths } from "@/lib/paths";
import { type Choice, type ChoiceGroup, type ChoiceKind, choiceKinds } from "./choice";
import { toSymptom } from "./document";
import { buildEngine, type Engine, type Hit, searchExporters } from "./engine";
import { toMetricRank } from "./metrics";
import { type PaletteIndex, unpackNames } from "./palette-index";
import { type SearchedRule, searchRules } from "./rules";

export interface Palette {
  engine: Engine;
  rules: SearchedRule[];
  metrics: { name: string; exporter: string }[];
}

/** Makes an index searchable; some tens of milliseconds, once. */
export function openPalette({ exporters }: PaletteIndex): Palette {
  const documents = exporters.map(({ listing, categoryName, alerts, metrics }) => ({
    listing,
    categoryName,
    metricNames: unpackNames(metrics),
    alertNames: alerts.map(([name]) => name),
    symptoms: alerts.map(([, , summary]) => toSymptom(summary)),
  }));
  return {
    engine: buildEngine(documents),
    rules: exporters.flatMap(({ listing, alerts }) =>
      alerts.map(([name, severity, summary]) => ({
        exporter: listing.slug,
        name,
        severity,
        summary: toSymptom(summary),
        description: "",
        expr: "",
      })),
    ),
    metrics: documents.flatMap(({ listing, metricNames }) =>
      metricNames.map((name) => ({ name, exporter: listing.slug })),
    ),
  };
}

const most: Record<ChoiceKind, number> = { exporter: 5, alert: 4, metric: 4, guide: 3 };

function listExporters(hits: readonly Hit[]): Choice[] {
  return hits.slice(0, most.exporter).map(({ document: { listing }, because }) => {
    const match = because();
    return {
      kind: "exporter",
      label: listing.name,
      detail: match ? `${match.field} ${match.text}` : listing.software.join(", "),
      href: paths.exporter(listing.slug),
    };
  });
}

function listAlerts({ rules }: Palette, text: string): Choice[] {
  return searchRules(rules, { q: text, severity: null })
    .slice(0, most.alert)
    .map(({ exporter, name, severity, summary }) => ({
      kind: "alert",
      label: name,
      detail: `${severity}: ${summary}`,
      href: paths.alert(exporter, name),
    }));
}

function listMetrics({ metrics }: Palette, text: string): Choice[] {
  const rank = toMetricRank(text);
  // One letter fits thousands: only the best are kept, never all sorted.
  const best: { metric: { name: string; exporter: string }; value: number }[] = [];
  for (const metric of metrics) {
    const found = rank(metric);
    if (found === null) continue;
    const value = found * 1000 + metric.name.length;
    const last = best.at(-1);
    if (last && best.length === most.metric && value >= last.value) continue;
    best.push({ metric, value });
    best.sort((a, b) => a.value - b.value);
    best.length = Math.min(best.length, most.metric);
  }
  return best.map(({ metric: { name, exporter } }) => ({
    kind: "metric",
    label: name,
    detail: exporter,
    href: paths.exporterMetrics(exporter, `?${new URLSearchParams({ q: name })}`),
  }));
}

/** Parts of the best entry that one goes to directly. */
function listGuides([first]: readonly Hit[]): Choice[] {
  const listing = first?.document.listing;
  if (!listing?.complete) return [];
  return (
    [
      ["Install", "install", "commands, packages, containers"],
      ["Scrape", "scrape", "config for prometheus.yml"],
      ["When to use", "when", "what it is for, and what not"],
    ] as const
  ).map(([verb, section, detail]) => ({
    kind: "guide",
    label: `${verb} ${listing.name}`,
    detail,
    href: paths.exporterSection(listing.slug, section),
  }));
}

/** What a text finds, by kind; the kind that the text looks like comes first. */
export function searchPalette(palette: Palette, typed: string): ChoiceGroup[] {
  const text = typed.trim();
  if (!text) return [];
  const hits = searchExporters(palette.engine, text);
  const lists: Record<ChoiceKind, Choice[]> = {
    exporter: listExporters(hits),
    alert: listAlerts(palette, text),
    metric: listMetrics(palette, text),
    guide: listGuides(hits),
  };
  const first = /_/.test(text) ? "metric" : /^[A-Z][a-z0-9]+[A-Z]/.test(text) ? "alert" : "exporter";
  return choiceKinds
    .toSorted((a, b) => Number(b === first) - Number(a === first))
    .map((kind) => ({ kind, choices: lists[kind] }))
    .filter(({ choices }) => choices.length > 0);
}
