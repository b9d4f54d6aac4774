import type { AlertTests } from "./alert-tests";
import { type Alert, type Alerts, listAlerts } from "./alerts";
import type { Category } from "./category";
import type { Exporter } from "./exporter";
import type { Guide } from "./guide";
import type { Lab, LabResult } from "./lab";
import type { Metrics } from "./metrics";
import type { Release } from "./release";

/** The files of `content/exporters/<slug>/`, by name. */
export const entryFiles = [
  "exporter.yaml",
  "guide.md",
  "metrics.yaml",
  "alerts.yaml",
  "alerts.test.yaml",
  "release.yaml",
  "lab.yaml",
  "lab-result.yaml",
] as const;
export type EntryFile = (typeof entryFiles)[number];

export interface Logo {
  /** SVG path data for a 24 × 24 view box. */
  path: string;
  /** Brand colour, six hexadecimal digits without #. */
  hex: string;
}

/** One exporter with everything its files say. */
export interface Entry {
  slug: string;
  exporter: Exporter;
  release: Release;
  guide: Guide | null;
  metrics: Metrics | null;
  alerts: Alerts | null;
  tests: AlertTests | null;
  /** `alerts.yaml` byte for byte, since that is what people download. */
  alertsFile: string | null;
  logo: Logo | null;
  /** How the field lab runs it for real. */
  lab: Lab | null;
  /** What happened there. */
  labResult: LabResult | null;
}

/** All entries, and the day from which ages are reckoned. */
export interface Catalog {
  categories: Category[];
  entries: Entry[];
}

/** Complete entries have the first six files; the others are listed. */
export function isComplete(entry: Entry): boolean {
  return Boolean(entry.guide && entry.metrics && entry.alerts && entry.tests && entry.exporter.scrape);
}

export function entryAlerts(entry: Entry): Alert[] {
  return entry.alerts ? listAlerts(entry.alerts) : [];
}
