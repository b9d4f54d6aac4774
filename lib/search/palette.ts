import { paths } from "@/lib/paths";
import { type Choice, type ChoiceGroup, type ChoiceKind, choiceKinds } from "./choice";
import { toSymptom } from "./document";
import { buildEngine, type Engine, searchExporters } from "./engine";
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

function listExporters({ engine }: Palette, text: string): Choice[] {
  return searchExporters(engine, text)
    .slice(0, most.exporter)
    .map(({ document: { listing }, because }) => {
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
  const found = metrics.flatMap((metric) => {
    const value = rank(metric);
    return value === null ? [] : [{ metric, value }];
  });
  return found
    .sort((a, b) => a.value - b.value || a.metric.name.length - b.metric.name.length)
    .slice(0, most.metric)
    .map(({ metric: { name, exporter } }) => ({
      kind: "metric",
      label: name,
      detail: exporter,
      href: paths.exporterMetrics(exporter, `?${new URLSearchParams({ q: name })}`),
    }));
}

/** Parts of the best entry that one goes to directly. */
function listGuides({ engine }: Palette, text: string): Choice[] {
  const listing = searchExporters(engine, text)[0]?.document.listing;
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
  const lists: Record<ChoiceKind, Choice[]> = {
    exporter: listExporters(palette, text),
    alert: listAlerts(palette, text),
    metric: listMetrics(palette, text),
    guide: listGuides(palette, text),
  };
  const first = /_/.test(text) ? "metric" : /^[A-Z][a-z0-9]+[A-Z]/.test(text) ? "alert" : "exporter";
  return choiceKinds
    .toSorted((a, b) => Number(b === first) - Number(a === first))
    .map((kind) => ({ kind, choices: lists[kind] }))
    .filter(({ choices }) => choices.length > 0);
}
