import type { Engine } from "./engine";

/** Rows of one exporter, or of the exporters of one category; all where neither is chosen. */
export function inScope<T extends { exporter: string }>(
  rows: readonly T[],
  { exporter, category }: { exporter: string | null; category: string | null },
  { bySlug }: Engine,
): T[] {
  return rows.filter(
    (row) =>
      (!exporter || row.exporter === exporter) &&
      (!category || bySlug.get(row.exporter)?.listing.category === category),
  );
}
