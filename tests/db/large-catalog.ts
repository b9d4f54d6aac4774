import type { Catalog } from "@/lib/catalog/entry";
import { loadFixture } from "../fixtures/load";

/** The fixture with many metrics, so that writing it takes long enough to be interrupted. */
export async function largeCatalog(metrics = 8_000): Promise<Catalog> {
  const { categories, entries } = await loadFixture();
  const many = Array.from({ length: metrics }, (_, i) => ({
    name: `demo_metric_${i}`,
    type: "gauge" as const,
    labels: ["a"],
    help: "Some words that take room.",
  }));
  return {
    categories,
    entries: entries.map((entry) =>
      entry.metrics
        ? { ...entry, metrics: { ...entry.metrics, metrics: [...entry.metrics.metrics, ...many] } }
        : entry,
    ),
  };
}
