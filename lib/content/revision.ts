import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

async function listFiles(dir: string): Promise<string[]> {
  const items = await readdir(dir, { withFileTypes: true });
  const files = await Promise.all(
    items.map((item) => (item.isDirectory() ? listFiles(join(dir, item.name)) : [join(dir, item.name)])),
  );
  return files.flat().sort();
}

/** SHA-256 over the names and bytes of files and folders, in a fixed order; hexadecimal. */
export async function hashFiles(paths: readonly string[], salt = ""): Promise<string> {
  const hash = createHash("sha256").update(salt);
  for (const path of paths) {
    const files = await listFiles(path).catch(() => [path]);
    for (const file of files) hash.update(`\0${file}\0`).update(await readFile(file).catch(() => ""));
  }
  return hash.digest("hex");
}

/** The first day of the month: health changes over months, so ages are reckoned from here. */
export function monthStart(now: Date): string {
  return `${now.toISOString().slice(0, 7)}-01`;
}

/**
 * The catalog's revision: 16 hexadecimal digits over everything a seed reads (content, schemas, the code that
 * reads and writes) and the day from which ages are reckoned.
 */
export async function computeRevision(contentDir: string, asOf: string): Promise<string> {
  const hash = await hashFiles(
    [contentDir, "lib/catalog", "lib/content", "lib/db/write-catalog.ts", "prisma/sqlite/schema.prisma"],
    asOf,
  );
  return hash.slice(0, 16);
}
