import { loadCatalog } from "@/lib/content/load-catalog";
import type { EntryCache } from "@/lib/content/load-entry";
import { formatProblem, type Problem } from "@/lib/content/problem";
import { computeRevision, monthStart } from "@/lib/content/revision";
import { hasRevision, writeCatalog, writeCurrent } from "@/lib/db/revisions";
import { type Env, readEnv } from "@/lib/env";

export type Seeded =
  | { revision: string; fresh: boolean; problems: [] }
  | { revision: null; problems: Problem[] };

export interface SeedOptions {
  now?: Date;
  /** For a process that seeds again and again. */
  cache?: EntryCache;
}

/**
 * Validates the content and makes the database of its revision, unless it is already there. With problems nothing
 * is written: the revision in use stays.
 */
export async function seed(env: Env, { now = new Date(), cache }: SeedOptions = {}): Promise<Seeded> {
  const asOf = monthStart(now);
  const revision = await computeRevision(env.CONTENT_DIR, asOf);
  if (await hasRevision(env, revision)) {
    await writeCurrent(env.DATA_DIR, revision);
    return { revision, fresh: false, problems: [] };
  }
  const { catalog, problems } = await loadCatalog(env.CONTENT_DIR, cache ? { cache } : {});
  if (!catalog) return { revision: null, problems };
  await writeCatalog(env, catalog, revision, asOf);
  await writeCurrent(env.DATA_DIR, revision);
  return { revision, fresh: true, problems: [] };
}

if (process.argv[1]?.endsWith("seed.ts")) {
  const result = await seed(readEnv());
  for (const problem of result.problems) console.error(formatProblem(problem));
  if (result.revision === null) {
    console.error(
      `\n${result.problems.length} problems. Nothing was written; the catalog in use stays as it is.`,
    );
    process.exitCode = 1;
  } else console.log(`Revision ${result.revision} ${result.fresh ? "written" : "was already there"}.`);
}
