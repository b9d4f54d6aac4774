import { type Entry, entryAlerts, isComplete, type Logo } from "./entry";
import type { Exporter } from "./exporter";
import { computeHealth, type Health } from "./health";

/** What an entry may have beside its facts; lists are filtered by it. */
export const features = ["rules", "dashboards", "helm", "field-test"] as const;
export type Feature = (typeof features)[number];

/** What lists, search and the API say of an exporter. */
export interface Listing {
  slug: string;
  name: string;
  summary: string;
  category: string;
  kind: Exporter["kind"];
  official: boolean;
  /** Names of the software it watches. */
  software: string[];
  aliases: string[];
  tags: string[];
  repositoryUrl: string;
  license: string;
  language: string;
  port: number | null;
  version: string | null;
  /** ISO day. */
  releasedAt: string | null;
  health: Health;
  healthReason: string;
  /** Slug of the entry that takes over, where this one has ended. */
  successor: string | null;
  features: Feature[];
  /** False for an entry that only lists the exporter. */
  complete: boolean;
  alertCount: number;
  /** Rules that fired in the field test. */
  firedCount: number;
  dashboardCount: number;
  /** ISO day on which version and activity were read. */
  checkedAt: string;
  metricCount: number;
  logo: Logo | null;
}

function listFeatures({ exporter, alerts, labResult }: Entry): Feature[] {
  const has: Record<Feature, boolean> = {
    rules: alerts !== null,
    dashboards: exporter.dashboards.length > 0,
    helm: exporter.install.helm !== undefined,
    "field-test": labResult !== null,
  };
  return features.filter((feature) => has[feature]);
}

/** The listing of an entry; health is reckoned on the ISO day `asOf`. */
export function toListing(entry: Entry, asOf: string): Listing {
  const { exporter, release } = entry;
  const { health, reason } = computeHealth(exporter, release, asOf);
  return {
    slug: entry.slug,
    name: exporter.name,
    summary: exporter.summary,
    category: exporter.category,
    kind: exporter.kind,
    official: exporter.official,
    software: exporter.software.map((software) => software.name),
    aliases: exporter.aliases,
    tags: exporter.tags,
    repositoryUrl: exporter.repository,
    license: exporter.license,
    language: exporter.language,
    port: exporter.port ?? null,
    version: release.version,
    releasedAt: release.releasedAt,
    health,
    healthReason: reason,
    successor: exporter.successor ?? null,
    features: listFeatures(entry),
    complete: isComplete(entry),
    alertCount: entryAlerts(entry).length,
    firedCount: new Set(entry.labResult?.scenarios.flatMap(({ fired }) => fired.map(({ alert }) => alert)))
      .size,
    dashboardCount: exporter.dashboards.length,
    checkedAt: release.checkedAt,
    metricCount: entry.metrics?.metrics.length ?? 0,
    logo: entry.logo,
  };
}
