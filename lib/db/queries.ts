import type { Severity } from "@/lib/catalog/alerts";
import type { Category } from "@/lib/catalog/category";
import type { Logo } from "@/lib/catalog/entry";
import type { Exporter } from "@/lib/catalog/exporter";
import type { Guide } from "@/lib/catalog/guide";
import type { Health } from "@/lib/catalog/health";
import type { LabResult } from "@/lib/catalog/lab";
import type { Listing } from "@/lib/catalog/listing";
import type { Metric } from "@/lib/catalog/metrics";
import type { ExporterView, MetricsSource, RuleView } from "@/lib/catalog/page";
import type { Plot } from "@/lib/catalog/plot";
import type { FieldProof, TestCount } from "@/lib/catalog/proof";
import type { Release } from "@/lib/catalog/release";
import type { Database } from "./connect";
import type {
  Alert as AlertRow,
  Exporter as ExporterRow,
  Metric as MetricRow,
} from "./generated/sqlite/client";

function toListing(row: ExporterRow & { _count: { alerts: number; metrics: number } }): Listing {
  return {
    slug: row.slug,
    name: row.name,
    summary: row.summary,
    category: row.categorySlug,
    kind: row.kind as Listing["kind"],
    official: row.official,
    software: row.software as string[],
    aliases: row.aliases as string[],
    tags: row.tags as string[],
    repositoryUrl: row.repositoryUrl,
    license: row.license,
    language: row.language,
    port: row.port,
    version: row.version,
    releasedAt: row.releasedAt,
    health: row.health as Health,
    healthReason: row.healthReason,
    successor: row.successor,
    features: row.features as Listing["features"],
    complete: row.complete,
    alertCount: row._count.alerts,
    firedCount: row.firedCount,
    dashboardCount: row.dashboardCount,
    checkedAt: (row.release as unknown as Release).checkedAt,
    metricCount: row._count.metrics,
    logo: row.logo as Logo | null,
  };
}

type RuleRow = Omit<AlertRow, "plot">;

function toRule({ exporterSlug, position: _, severity, metrics, tests, field, ...row }: RuleRow): RuleView {
  return {
    exporter: exporterSlug,
    severity: severity as Severity,
    ...row,
    metrics: metrics as string[],
    tests: tests as unknown as TestCount,
    field: field as unknown as FieldProof | null,
  };
}

function toMetric({ name, type, labels, unit, help, requires }: MetricRow): Metric {
  return {
    name,
    type: type as Metric["type"],
    labels: labels as string[],
    ...(unit === null ? {} : { unit }),
    ...(help === null ? {} : { help }),
    ...(requires === null ? {} : { requires }),
  };
}

const counts = { _count: { select: { alerts: true, metrics: true } } } as const;
const inOrder = { orderBy: { position: "asc" } } as const;

/** The revision a database holds and the day its ages are reckoned from; throws where it is not readable. */
export function getSnapshot(db: Database): Promise<{ revision: string; asOf: string }> {
  return db.snapshot.findFirstOrThrow();
}

export async function listCategories(db: Database): Promise<Category[]> {
  const rows = await db.category.findMany(inOrder);
  return rows.map(({ position: _, icons, ...row }) => ({ ...row, icons: icons as string[] }));
}

/** All exporters by name. */
export async function listListings(db: Database): Promise<Listing[]> {
  const rows = await db.exporter.findMany({ include: counts });
  return rows.map(toListing).sort((a, b) => a.name.localeCompare(b.name, "en"));
}

/** Everything about one exporter, or null. */
export async function getExporter(db: Database, slug: string): Promise<ExporterView | null> {
  const row = await db.exporter.findUnique({
    where: { slug },
    include: { ...counts, metrics: inOrder, alerts: inOrder },
  });
  if (!row) return null;
  return {
    listing: toListing(row),
    facts: row.facts as unknown as Exporter,
    release: row.release as unknown as Release,
    guide: row.guide as Guide | null,
    metricsSource: row.metricsSource as unknown as MetricsSource | null,
    metrics: row.metrics.map(toMetric),
    rules: row.alerts.map(({ plot: _, ...alert }) => toRule(alert)),
    plots: Object.fromEntries(
      row.alerts.flatMap(({ name, plot }) => (plot ? [[name, plot as unknown as Plot]] : [])),
    ),
    labResult: row.labResult as unknown as LabResult | null,
  };
}

/** The rule file of an exporter byte for byte, or null. */
export async function getRulesFile(db: Database, slug: string): Promise<string | null> {
  const row = await db.exporter.findUnique({ where: { slug }, select: { rulesFile: true } });
  return row?.rulesFile ?? null;
}

/** Every rule of the catalog, by exporter and in the order of its file. */
export async function listRules(db: Database): Promise<RuleView[]> {
  const rows = await db.alert.findMany({
    omit: { plot: true },
    orderBy: [{ exporterSlug: "asc" }, { position: "asc" }],
  });
  return rows.map(toRule);
}

/** Every metric of the catalog with the slug of its exporter, by name. */
export async function listMetrics(db: Database): Promise<(Metric & { exporter: string })[]> {
  const rows = await db.metric.findMany({ orderBy: [{ name: "asc" }, { exporterSlug: "asc" }] });
  return rows.map((row) => ({ ...toMetric(row), exporter: row.exporterSlug }));
}
