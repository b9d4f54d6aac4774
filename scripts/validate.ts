import { resolve, sep } from "node:path";
import { entryAlerts } from "@/lib/catalog/entry";
import { loadCatalog } from "@/lib/content/load-catalog";
import { formatProblem } from "@/lib/content/problem";
import { readEnv } from "@/lib/env";

/** The slug in a path such as `content/exporters/redis-exporter/alerts.yaml`; undefined for the whole of `content`. */
function slugIn(path: string): string | undefined {
  const parts = resolve(path).split(sep);
  return parts[parts.lastIndexOf("exporters") + 1];
}

/** `npm run validate [path]`: prints every problem, or one sentence; exit code 1 when there are problems. */
export async function validate(path?: string): Promise<number> {
  const only = path ? slugIn(path) : undefined;
  const started = performance.now();
  const { catalog, problems } = await loadCatalog(readEnv().CONTENT_DIR, only ? { only } : {});
  if (!catalog) {
    for (const problem of problems) console.error(formatProblem(problem));
    console.error(
      `\n${problems.length} ${problems.length === 1 ? "problem" : "problems"}. Nothing was changed; the catalog in use stays as it is.`,
    );
    return 1;
  }
  const rules = catalog.entries.reduce((sum, entry) => sum + entryAlerts(entry).length, 0);
  console.log(
    `Valid: ${catalog.entries.length} ${catalog.entries.length === 1 ? "entry" : "entries"}, ${rules} alert rules, read in ${Math.round(performance.now() - started)} ms.`,
  );
  return 0;
}

if (process.argv[1]?.endsWith("validate.ts")) process.exitCode = await validate(process.argv[2]);
