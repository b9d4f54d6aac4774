import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Catalog } from "@/lib/catalog/entry";
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
import { hasRevision, readCurrent, sqliteFile, writeCatalog, writeCurrent } from "@/lib/db/revisions";
import { loadFixture } from "../fixtures/load";
import { largeCatalog } from "./large-catalog";
import { type Postgres, startPostgres } from "./postgres";

const asOf = "2026-11-01";
const first = "0000000000000001";
const kills = 12;

const postgres = await startPostgres();
const dialects: { name: string; server: Postgres | null }[] = [
  { name: "SQLite", server: null },
  ...(postgres ? [{ name: "PostgreSQL", server: postgres }] : []),
];
afterAll(() => postgres?.stop());

describe.each(dialects)("$name", ({ server }) => {
  let dir: string;
  let place: { DATA_DIR: string; DATABASE_URL: string | undefined };
  let catalog: Catalog;
  let db: Database;
  const open = (revision: string) =>
    server ? openPostgres(server.url, revision) : openSqlite(sqliteFile(dir, revision));

  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), "db-"));
    place = { DATA_DIR: dir, DATABASE_URL: server?.url };
    catalog = await loadFixture();
    await writeCatalog(place, catalog, first, asOf);
    db = open(first);
  });
  afterAll(async () => {
    await db.$disconnect();
    rmSync(dir, { recursive: true });
  });

  test("what was written is what is read", async () => {
    const demo = catalog.entries.find(({ slug }) => slug === "demo-exporter");
    const view = await getExporter(db, "demo-exporter");
    expect(await getSnapshot(db)).toEqual({ revision: first, asOf });
    expect(await listCategories(db)).toEqual(catalog.categories);
    expect(view?.facts).toEqual(demo?.exporter);
    expect(JSON.stringify(view?.facts)).toBe(JSON.stringify(demo?.exporter));
    expect(view?.release).toEqual(demo?.release);
    expect(view?.guide).toEqual(demo?.guide);
    expect(view?.metrics).toEqual(demo?.metrics?.metrics);
    expect(view?.listing).toMatchObject({
      health: "active",
      alertCount: 1,
      firedCount: 0,
      metricCount: 4,
      dashboardCount: 1,
      complete: true,
      features: ["rules", "dashboards", "helm"],
      successor: null,
      logo: demo?.logo,
    });
    expect(view?.labResult).toBeNull();
    expect(view?.plots.DemoDown).toMatchObject({ for: "1m", threshold: { op: "==", value: 0 } });
    expect(view?.rules).toEqual([
      {
        exporter: "demo-exporter",
        group: "demo",
        name: "DemoDown",
        severity: "critical",
        expr: "demo_up == 0",
        for: "1m",
        keepFiringFor: null,
        summary: "Demo server behind {{ $labels.instance }} is down",
        description: "The exporter cannot reach its server. Check that the server runs.",
        metrics: ["demo_up"],
        tests: { firing: 1, silent: 1 },
        field: null,
      },
    ]);
  });

  test("the rule file is kept byte for byte", async () => {
    expect(await getRulesFile(db, "demo-exporter")).toBe(catalog.entries[0]?.alertsFile);
    expect(await getRulesFile(db, "old-exporter")).toBeNull();
    expect(await getRulesFile(db, "'; DROP TABLE x")).toBeNull();
  });

  test("lists come in order", async () => {
    expect((await listListings(db)).map(({ slug, health, complete }) => [slug, health, complete])).toEqual([
      ["demo-exporter", "active", true],
      ["old-exporter", "retired", false],
    ]);
    expect((await listMetrics(db)).map(({ name }) => name)).toEqual([
      "demo_latency_seconds",
      "demo_memory_bytes",
      "demo_requests_total",
      "demo_up",
    ]);
    expect(await listRules(db)).toHaveLength(1);
    expect(await getExporter(db, "none")).toBeNull();
  });

  test("a revision that is there is not written again, and two seeds at once end well", async () => {
    await writeCatalog(place, { categories: [], entries: [] }, first, asOf);
    expect(await listCategories(db)).toHaveLength(2);
    const both = "0000000000000002";
    await Promise.all([writeCatalog(place, catalog, both, asOf), writeCatalog(place, catalog, both, asOf)]);
    const reader = open(both);
    expect(await listListings(reader)).toHaveLength(2);
    await reader.$disconnect();
  });

  /** Seeds in a process of its own and kills it after so many milliseconds of writing; resolves with how long it wrote. */
  async function writeAndKill(revision: string, afterMs: number | null): Promise<number> {
    const args = [
      "--import",
      "tsx",
      "tests/db/write-child.ts",
      revision,
      dir,
      ...(server ? [server.url] : []),
    ];
    const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "ignore"] });
    const ended = new Promise((resolve) => child.once("exit", resolve));
    await new Promise((resolve) => child.stdout.once("data", resolve));
    const started = performance.now();
    const timer = afterMs === null ? undefined : setTimeout(() => child.kill("SIGKILL"), afterMs);
    if (afterMs === null) await new Promise((resolve) => child.stdout.once("data", resolve));
    const took = performance.now() - started;
    await ended;
    clearTimeout(timer);
    return took;
  }

  test(`a seed killed at any of ${kills} moments leaves the old catalog whole and the new one whole or absent`, async () => {
    const expected = (await largeCatalog()).entries[0]?.metrics?.metrics.length ?? 0;
    const undisturbed = await writeAndKill("00000000000001fe", null);
    expect(await hasRevision(place, "00000000000001fe")).toBe(true);
    let absent = 0;
    for (let i = 0; i < kills; i++) {
      const revision = `00000000000001${i.toString(16).padStart(2, "0")}`;
      await writeAndKill(revision, (undisturbed * i) / kills);
      expect(await listListings(db)).toHaveLength(2);
      if (!(await hasRevision(place, revision))) {
        absent++;
        continue;
      }
      const reader = open(revision);
      expect((await getExporter(reader, "demo-exporter"))?.metrics).toHaveLength(expected);
      expect(await getSnapshot(reader)).toEqual({ revision, asOf });
      await reader.$disconnect();
    }
    // The kills met the writing itself, not only its end.
    expect(absent).toBeGreaterThan(kills / 3);
    // What they left behind does not stand in the way of the next seed.
    const next = "00000000000001ff";
    await writeCatalog(place, catalog, next, asOf);
    expect(await hasRevision(place, next)).toBe(true);
  });
});

test("the pointer to the newest revision is replaced whole", async () => {
  const dir = mkdtempSync(join(tmpdir(), "current-"));
  expect(await readCurrent(dir)).toBeNull();
  await Promise.all(["aaaaaaaaaaaaaaaa", "bbbbbbbbbbbbbbbb"].map((revision) => writeCurrent(dir, revision)));
  expect(await readCurrent(dir)).toMatch(/^(a{16}|b{16})$/);
  expect(readdirSync(dir)).toEqual(["current"]);
  rmSync(dir, { recursive: true });
});
