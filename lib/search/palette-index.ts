import type { Severity } from "@/lib/catalog/alerts";
import type { Listing } from "@/lib/catalog/listing";
import type { RuleView } from "@/lib/catalog/page";
import type { Engine } from "./engine";

/** What the palette searches, small enough to be sent to the browser; one file for each revision of the catalog. */
export interface PaletteIndex {
  exporters: PaletteExporter[];
}

export interface PaletteExporter {
  listing: Listing;
  categoryName: string;
  alerts: [name: string, severity: Severity, summary: string][];
  /** Names of its metrics without the part before the first _, joined by spaces; by that part. */
  metrics: Record<string, string>;
}

/** `pg_up pg_stat_wal` → `{ pg: "up stat_wal" }`; names without _ stand under "". */
export function packNames(names: readonly string[]): Record<string, string> {
  const packed: Record<string, string[]> = {};
  for (const name of new Set(names)) {
    const end = name.indexOf("_");
    const first = end < 0 ? "" : name.slice(0, end);
    packed[first] ??= [];
    packed[first].push(end < 0 ? name : name.slice(end + 1));
  }
  return Object.fromEntries(Object.entries(packed).map(([first, rests]) => [first, rests.join(" ")]));
}

export function unpackNames(packed: Readonly<Record<string, string>>): string[] {
  return Object.entries(packed).flatMap(([first, rests]) =>
    rests.split(" ").map((rest) => (first ? `${first}_${rest}` : rest)),
  );
}

export function toPaletteIndex(engine: Engine, rules: readonly RuleView[]): PaletteIndex {
  return {
    exporters: engine.documents.map(({ listing, categoryName, metricNames }) => ({
      // Logos are drawn by the pages.
      listing: { ...listing, logo: null },
      categoryName,
      alerts: rules
        .filter(({ exporter }) => exporter === listing.slug)
        .map(({ name, severity, summary }) => [name, severity, summary]),
      metrics: packNames(metricNames),
    })),
  };
}
