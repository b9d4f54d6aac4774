import { type Catalog, type Entry, entryAlerts } from "../entry";
import type { Finding } from "../finding";
import { didYouMean } from "./suggest";

export type CatalogFinding = Finding & { slug: string };

function checkReferences(
  { exporter, slug }: Entry,
  slugs: ReadonlySet<string>,
  categories: readonly string[],
): CatalogFinding[] {
  const findings: CatalogFinding[] = [];
  const report = (path: (string | number)[], message: string, remedy: string) =>
    findings.push({ slug, file: "exporter.yaml", path, message, remedy });
  if (!categories.includes(exporter.category))
    report(
      ["category"],
      `unknown category “${exporter.category}”`,
      didYouMean(exporter.category, categories, `use one of ${categories.join(", ")}`),
    );
  const references = [
    ...(exporter.successor ? [{ path: ["successor"], to: exporter.successor }] : []),
    ...exporter.alternatives.flatMap((alternative, i) =>
      alternative.exporter ? [{ path: ["alternatives", i, "exporter"], to: alternative.exporter }] : [],
    ),
  ];
  for (const { path, to } of references) {
    if (to === slug) report(path, "points to itself", "name another entry");
    else if (!slugs.has(to))
      report(
        path,
        `no entry is called “${to}”`,
        didYouMean(to, slugs, "use a slug of the catalog, or url instead"),
      );
  }
  return findings;
}

/** Rules between entries; `allSlugs` names every entry there is, also those that are not in this catalog. */
export function checkCatalog(catalog: Catalog, allSlugs: readonly string[]): CatalogFinding[] {
  const slugs = new Set(allSlugs);
  const categories = catalog.categories.map((category) => category.slug);
  const owners = new Map<string, string>();
  const findings = catalog.entries.flatMap((entry) => checkReferences(entry, slugs, categories));
  for (const entry of catalog.entries) {
    for (const { alert } of entryAlerts(entry)) {
      const owner = owners.get(alert);
      if (owner && owner !== entry.slug)
        findings.push({
          slug: entry.slug,
          file: "alerts.yaml",
          path: [],
          message: `the alert “${alert}” exists in ${owner} as well`,
          remedy: "alert names are unique in the catalog; prefix it by the software",
        });
      owners.set(alert, entry.slug);
    }
  }
  return findings;
}
