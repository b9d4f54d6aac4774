import { listFamilies } from "@/lib/catalog/checks/metric-names";
import type { Catalog, Entry } from "@/lib/catalog/entry";
import { entryAlerts } from "@/lib/catalog/entry";
import { toListing } from "@/lib/catalog/listing";
import { plotTest } from "@/lib/catalog/plot";
import { countTests, findFieldProofs } from "@/lib/catalog/proof";
import type { Database } from "./connect";
import { Prisma } from "./generated/sqlite/client";

/** SQLite takes at most 32,766 variables in a statement, PostgreSQL 65,535. */
const rowsPerInsert = 500;

export type Dialect = "sqlite" | "postgresql";
type Transaction = Prisma.TransactionClient;

function* chunks<T>(rows: readonly T[]): Generator<T[]> {
  for (let i = 0; i < rows.length; i += rowsPerInsert) yield rows.slice(i, i + rowsPerInsert);
}

const json = (value: object | null) => (value === null ? Prisma.DbNull : (value as Prisma.InputJsonObject));

function toExporterRow(entry: Entry, asOf: string): Prisma.ExporterCreateManyInput {
  const {
    category,
    alertCount,
    metricCount,
    checkedAt: _checkedAt,
    logo,
    ...listing
  } = toListing(entry, asOf);
  const { metrics: _, ...metricsSource } = entry.metrics ?? { metrics: [] };
  return {
    ...listing,
    categorySlug: category,
    logo: json(logo),
    facts: entry.exporter as unknown as Prisma.InputJsonObject,
    release: { ...entry.release },
    guide: json(entry.guide),
    metricsSource: json(entry.metrics ? metricsSource : null),
    rulesFile: entry.alertsFile,
    labResult: json(entry.labResult),
  };
}

function toMetricRows(entry: Entry): Prisma.MetricCreateManyInput[] {
  return (entry.metrics?.metrics ?? []).map((metric, position) => ({
    ...metric,
    position,
    exporterSlug: entry.slug,
  }));
}

const metricColumns: (keyof Prisma.MetricCreateManyInput)[] = [
  "exporterSlug",
  "position",
  "name",
  "type",
  "labels",
  "unit",
  "help",
  "requires",
];

/** Metrics come by the ten thousand; as one JSON parameter they are written some twenty times faster than by createMany. */
async function insertMetrics(
  tx: Transaction,
  dialect: Dialect,
  rows: readonly Prisma.MetricCreateManyInput[],
): Promise<void> {
  const columns = metricColumns.map((column) => `"${column}"`).join(", ");
  const source = {
    sqlite: `SELECT ${metricColumns.map((column) => `json_extract(value, '$.${column}')`).join(", ")} FROM json_each(?)`,
    postgresql: `SELECT ${columns} FROM json_populate_recordset(NULL::"Metric", $1::json)`,
  }[dialect];
  await tx.$executeRawUnsafe(`INSERT INTO "Metric" (${columns}) ${source}`, JSON.stringify(rows));
}

function toAlertRows(entry: Entry): Prisma.AlertCreateManyInput[] {
  const testsOf = countTests(entry.tests);
  const fieldOf = findFieldProofs(entry.labResult, entry.lab?.exporter);
  const familiesOf = listFamilies(entry.metrics ?? { metrics: [] });
  const groupOf = new Map(
    entry.alerts?.groups.flatMap((group) => group.rules.map((rule) => [rule, group.name])),
  );
  return entryAlerts(entry).map((rule, position) => ({
    exporterSlug: entry.slug,
    position,
    group: groupOf.get(rule) ?? "",
    name: rule.alert,
    severity: rule.labels.severity,
    expr: rule.expr.trim(),
    for: rule.for ?? null,
    keepFiringFor: rule.keep_firing_for ?? null,
    summary: rule.annotations.summary,
    description: rule.annotations.description.trim(),
    metrics: familiesOf(rule.expr),
    tests: { ...testsOf(rule.alert) },
    field: json(fieldOf(rule.alert)),
    plot: json(plotTest(rule, entry.tests)),
  }));
}

/** Fills empty tables with a catalog; the caller's transaction makes it whole or nothing. */
export async function insertCatalog(
  tx: Transaction,
  dialect: Dialect,
  catalog: Catalog,
  revision: string,
  asOf: string,
): Promise<void> {
  await tx.category.createMany({
    data: catalog.categories.map((category, position) => ({ ...category, position })),
  });
  for (const rows of chunks(catalog.entries.map((entry) => toExporterRow(entry, asOf))))
    await tx.exporter.createMany({ data: rows });
  await insertMetrics(tx, dialect, catalog.entries.flatMap(toMetricRows));
  for (const rows of chunks(catalog.entries.flatMap(toAlertRows))) await tx.alert.createMany({ data: rows });
  await tx.snapshot.create({ data: { revision, asOf } });
}

/** The statements of a schema.sql file, one by one. */
export function splitStatements(sql: string): string[] {
  return sql
    .replace(/^--.*$/gm, "")
    .split(/;\s*$/m)
    .map((statement) => statement.trim())
    .filter(Boolean);
}

export interface Filling {
  dialect: Dialect;
  /** The dialect's schema.sql. */
  schemaSql: string;
  catalog: Catalog;
  revision: string;
  /** ISO day from which ages are reckoned. */
  asOf: string;
  /** Statements that run first, inside the transaction. */
  prepare?: readonly string[];
}

/** Creates the tables and fills them, in one transaction. */
export async function fillDatabase(
  db: Database,
  { dialect, schemaSql, catalog, revision, asOf, prepare = [] }: Filling,
): Promise<void> {
  await db.$transaction(
    async (tx) => {
      for (const statement of [...prepare, ...splitStatements(schemaSql)])
        await tx.$executeRawUnsafe(statement);
      await insertCatalog(tx, dialect, catalog, revision, asOf);
    },
    { timeout: 120_000, maxWait: 30_000 },
  );
}
