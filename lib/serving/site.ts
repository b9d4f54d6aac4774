import type { Category } from "@/lib/catalog/category";
import type { ExporterView, RuleView } from "@/lib/catalog/page";
import { type Database, openPostgres, openSqlite } from "@/lib/db/connect";
import {
  getExporter,
  getRulesFile,
  getSnapshot,
  listCategories,
  listListings,
  listMetrics,
  listRules,
} from "@/lib/db/queries";
import { readCurrent, sqliteFile } from "@/lib/db/revisions";
import { readEnv } from "@/lib/env";
import { toSymptom } from "@/lib/search/document";
import { buildEngine, type Engine } from "@/lib/search/engine";
import type { MetricDocument } from "@/lib/search/metrics";

/** One revision of the catalog, held in memory for lists and search; pages of single exporters ask the database. */
export interface Site {
  revision: string;
  /** ISO day from which ages are reckoned. */
  asOf: string;
  categories: Category[];
  engine: Engine;
  rules: RuleView[];
  metrics: MetricDocument[];
  db: Database;
}

async function loadSite(db: Database): Promise<Site> {
  const [{ revision, asOf }, categories, listings, rules, rows] = await Promise.all([
    getSnapshot(db),
    listCategories(db),
    listListings(db),
    listRules(db),
    listMetrics(db),
  ]);
  const names = new Map(categories.map((category) => [category.slug, category.name]));
  const metrics = addRules(rows, rules);
  const metricNames = groupBy(metrics, (metric) => metric.exporter);
  const ruleNames = groupBy(rules, (rule) => rule.exporter);
  const documents = listings.map((listing) => ({
    listing,
    categoryName: names.get(listing.category) ?? listing.category,
    metricNames: (metricNames.get(listing.slug) ?? []).map((metric) => metric.name),
    alertNames: (ruleNames.get(listing.slug) ?? []).map((rule) => rule.name),
    symptoms: (ruleNames.get(listing.slug) ?? []).map((rule) => toSymptom(rule.summary)),
  }));
  return { revision, asOf, categories, engine: buildEngine(documents), rules, metrics, db };
}

/** Metrics with the names of the rules that read them. */
function addRules(
  metrics: readonly Omit<MetricDocument, "rules">[],
  rules: readonly RuleView[],
): MetricDocument[] {
  const readers = groupBy(
    rules.flatMap((rule) => rule.metrics.map((metric) => ({ key: `${rule.exporter} ${metric}`, rule }))),
    ({ key }) => key,
  );
  return metrics.map((metric) => ({
    ...metric,
    rules: (readers.get(`${metric.exporter} ${metric.name}`) ?? []).map(({ rule }) => rule.name),
  }));
}

function groupBy<T>(rows: readonly T[], key: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(row);
    else groups.set(key(row), [row]);
  }
  return groups;
}

async function openCurrent(): Promise<{ revision: string; open: () => Database }> {
  const env = readEnv();
  const revision = env.CATALOG_REVISION ?? (await readCurrent(env.DATA_DIR));
  if (!revision) throw new Error("No catalog yet: run `npm run seed`.");
  return {
    revision,
    open: () =>
      env.DATABASE_URL
        ? openPostgres(env.DATABASE_URL, revision)
        : openSqlite(sqliteFile(env.DATA_DIR, revision)),
  };
}

// The development server loads modules anew on each change; the catalog in memory outlives that.
const store = globalThis as typeof globalThis & {
  exporterhubSite?: { revision: string; site: Promise<Site> };
};

/**
 * The catalog this process serves: that of its build, or in development the newest valid one.
 * Throws when no database can be read; the next call tries again.
 */
export async function getSite(): Promise<Site> {
  const { revision, open } = await openCurrent();
  if (store.exporterhubSite?.revision !== revision) {
    const site = loadSite(open());
    store.exporterhubSite = { revision, site };
    site.catch(() => {
      if (store.exporterhubSite?.site === site) store.exporterhubSite = undefined;
    });
  }
  return store.exporterhubSite.site;
}

/** Everything about one exporter, or null. */
export async function loadExporter(slug: string): Promise<ExporterView | null> {
  return getExporter((await getSite()).db, slug);
}

/** The rule file of one exporter byte for byte, or null. */
export async function loadRulesFile(slug: string): Promise<string | null> {
  return getRulesFile((await getSite()).db, slug);
}

/** Asks the database itself, not the memory; throws when it cannot be read. */
export async function probeDatabase(): Promise<{ revision: string }> {
  const { revision } = await getSnapshot((await getSite()).db);
  return { revision };
}
