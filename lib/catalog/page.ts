import type { Severity } from "./alerts";
import type { Exporter } from "./exporter";
import type { Guide } from "./guide";
import type { LabResult } from "./lab";
import type { Listing } from "./listing";
import type { Metric, Metrics } from "./metrics";
import type { Plot } from "./plot";
import type { FieldProof, TestCount } from "./proof";
import type { Release } from "./release";

/** An alerting rule as the site shows it, with the exporter it belongs to. */
export interface RuleView {
  exporter: string;
  group: string;
  name: string;
  severity: Severity;
  expr: string;
  /** Prometheus duration, or null. */
  for: string | null;
  keepFiringFor: string | null;
  summary: string;
  description: string;
  /** Names of the metric families that the expression reads, as metrics.yaml has them. */
  metrics: string[];
  tests: TestCount;
  field: FieldProof | null;
}

export type MetricsSource = Omit<Metrics, "metrics">;

/** Everything the page of one exporter shows. */
export interface ExporterView {
  listing: Listing;
  facts: Exporter;
  release: Release;
  guide: Guide | null;
  metricsSource: MetricsSource | null;
  metrics: Metric[];
  rules: RuleView[];
  /** A unit test of each rule as a picture, by the rule's name. */
  plots: Record<string, Plot>;
  labResult: LabResult | null;
}
