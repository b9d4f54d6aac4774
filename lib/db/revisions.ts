import { randomBytes } from "node:crypto";
import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import type { Catalog } from "@/lib/catalog/entry";
import type { Env } from "@/lib/env";
import { openPostgres, openSqlite, schemaName } from "./connect";
import { fillDatabase } from "./write-catalog";

type Place = Pick<Env, "DATABASE_URL" | "DATA_DIR">;

const keptFiles = 5;
const dayMs = 86_400_000;

export function sqliteFile(dataDir: string, revision: string): string {
  return join(dataDir, `catalog-${revision}.db`);
}

async function postgresHas(url: string, revision: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query("SELECT 1 FROM pg_namespace WHERE nspname = $1", [
      schemaName(revision),
    ]);
    return rowCount === 1;
  } finally {
    await client.end();
  }
}

/** Whether the database of a revision is there; it is there whole or not at all. */
export async function hasRevision(place: Place, revision: string): Promise<boolean> {
  if (place.DATABASE_URL) return postgresHas(place.DATABASE_URL, revision);
  return (await stat(sqliteFile(place.DATA_DIR, revision)).catch(() => null)) !== null;
}

async function writeSqlite(dataDir: string, catalog: Catalog, revision: string, asOf: string): Promise<void> {
  await mkdir(dataDir, { recursive: true });
  const unfinished = join(dataDir, `unfinished-${revision}-${randomBytes(4).toString("hex")}.db`);
  const db = openSqlite(unfinished);
  try {
    await fillDatabase(db, {
      dialect: "sqlite",
      schemaSql: await readFile("prisma/sqlite/schema.sql", "utf8"),
      catalog,
      revision,
      asOf,
    });
    await db.$disconnect();
    const handle = await open(unfinished, "r+");
    await handle.sync();
    await handle.close();
    await rename(unfinished, sqliteFile(dataDir, revision));
  } finally {
    await db.$disconnect();
    await rm(unfinished, { force: true });
  }
}

async function writePostgres(url: string, catalog: Catalog, revision: string, asOf: string): Promise<void> {
  const db = openPostgres(url, revision);
  const name = schemaName(revision);
  try {
    // The lock makes a second seed of the same revision wait, and then fail on a schema that is already there.
    const prepare = [
      `SELECT pg_advisory_xact_lock(hashtext('${name}'))`,
      `CREATE SCHEMA "${name}"`,
      `SET LOCAL search_path TO "${name}"`,
    ];
    await fillDatabase(db, {
      dialect: "postgresql",
      schemaSql: await readFile("prisma/postgresql/schema.sql", "utf8"),
      catalog,
      revision,
      asOf,
      prepare,
    });
  } catch (error) {
    if (!(await postgresHas(url, revision))) throw error;
  } finally {
    await db.$disconnect();
  }
}

/** Old SQLite files and what killed seeds left behind; the newest few stay, since an older build may still serve them. */
async function pruneFiles(dataDir: string): Promise<void> {
  const files = await Promise.all(
    (await readdir(dataDir))
      .filter((name) => /^(catalog|unfinished)-.*\.db/.test(name))
      .map(async (name) => ({ name, mtime: (await stat(join(dataDir, name))).mtimeMs })),
  );
  const age = ({ mtime }: { mtime: number }) => Date.now() - mtime;
  const old = [
    ...files
      .filter(({ name }) => name.startsWith("catalog-"))
      .sort((a, b) => b.mtime - a.mtime)
      .slice(keptFiles)
      .filter((file) => age(file) > dayMs),
    ...files.filter((file) => file.name.startsWith("unfinished-") && age(file) > dayMs / 24),
  ];
  for (const { name } of old) await rm(join(dataDir, name), { force: true });
}

/**
 * Makes the database of a revision from a catalog, atomically: a reader finds it whole or not at all, and a
 * writer killed at any moment leaves what was there before. Nothing happens when it is already there.
 */
export async function writeCatalog(
  place: Place,
  catalog: Catalog,
  revision: string,
  asOf: string,
): Promise<void> {
  if (await hasRevision(place, revision)) return;
  if (place.DATABASE_URL) await writePostgres(place.DATABASE_URL, catalog, revision, asOf);
  else {
    await writeSqlite(place.DATA_DIR, catalog, revision, asOf);
    await pruneFiles(place.DATA_DIR);
  }
}

/** Records the newest valid revision, which `npm run dev` follows and the next build takes. */
export async function writeCurrent(dataDir: string, revision: string): Promise<void> {
  await mkdir(dataDir, { recursive: true });
  const unfinished = join(dataDir, `current.${randomBytes(4).toString("hex")}`);
  await writeFile(unfinished, revision);
  await rename(unfinished, join(dataDir, "current"));
}

/** The newest valid revision, or null before the first seed. */
export async function readCurrent(dataDir: string): Promise<string | null> {
  const text = await readFile(join(dataDir, "current"), "utf8").catch(() => null);
  return text && /^[0-9a-f]{16}$/.test(text.trim()) ? text.trim() : null;
}
