import { entryAlerts } from "@/lib/catalog/entry";
import { toListing } from "@/lib/catalog/listing";
import { loadCatalog } from "@/lib/content/load-catalog";
import { toSymptom } from "@/lib/search/document";
import { buildEngine, type Engine, searchExporters } from "@/lib/search/engine";
import { type Judgement, judgements } from "./judged";

/** The engine over the real content. */
export async function loadEngine(): Promise<Engine> {
  const { catalog } = await loadCatalog("content");
  if (!catalog) throw new Error("the content has problems: npm run validate");
  const names = new Map(catalog.categories.map((category) => [category.slug, category.name]));
  return buildEngine(
    catalog.entries.map((entry) => ({
      listing: toListing(entry, "2026-11-01"),
      categoryName: names.get(entry.exporter.category) ?? "",
      metricNames: entry.metrics?.metrics.map((metric) => metric.name) ?? [],
      alertNames: entryAlerts(entry).map((alert) => alert.alert),
      symptoms: entryAlerts(entry).map((alert) => toSymptom(alert.annotations.summary)),
    })),
  );
}

export interface Judged extends Judgement {
  /** Place of the wanted entry, counted from 1; 0 where it was not found. */
  found: number;
  /** The first three slugs. */
  top: string[];
}

export function judge(engine: Engine): Judged[] {
  return judgements.map((judgement) => {
    const slugs = searchExporters(engine, judgement.query).map(({ document }) => document.listing.slug);
    return { ...judgement, found: slugs.indexOf(judgement.slug) + 1, top: slugs.slice(0, 3) };
  });
}

/** Share of queries answered within the wanted rank, and the mean of 1/rank. */
export function score(judged: readonly Judged[]): { hits: number; mrr: number } {
  const share = (value: (one: Judged) => number) =>
    judged.reduce((sum, one) => sum + value(one), 0) / judged.length;
  return {
    hits: share(({ found, rank }) => (found > 0 && found <= rank ? 1 : 0)),
    mrr: share(({ found }) => (found ? 1 / found : 0)),
  };
}
