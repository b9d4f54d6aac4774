import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { z } from "zod";
import { alertTestsSchema } from "@/lib/catalog/alert-tests";
import { alertsSchema } from "@/lib/catalog/alerts";
import { checkEntry } from "@/lib/catalog/checks/check-entry";
import { didYouMean } from "@/lib/catalog/checks/suggest";
import { type Entry, type EntryFile, entryFiles } from "@/lib/catalog/entry";
import { exporterSchema } from "@/lib/catalog/exporter";
import type { Finding } from "@/lib/catalog/finding";
import { parseGuide } from "@/lib/catalog/guide";
import { labResultSchema, labSchema } from "@/lib/catalog/lab";
import { metricsSchema } from "@/lib/catalog/metrics";
import { releaseSchema } from "@/lib/catalog/release";
import { slugSchema } from "@/lib/catalog/text";
import { type Place, parseYaml } from "./parse-yaml";
import type { Problem } from "./problem";
import { readContentFile } from "./read-file";
import { listLogoSlugs, readLogo } from "./read-logo";

export interface LoadedEntry {
  /** Null when its problems leave nothing to show. */
  entry: Entry | null;
  problems: Problem[];
  /** A problem at a key path of one of the entry's files. */
  toProblem(finding: Omit<Finding, "file"> & { file: string }): Problem;
}

/** Entries loaded before, by folder; one whose files have not changed is not parsed again. */
export type EntryCache = Map<string, { texts: string; loaded: LoadedEntry }>;

async function checkFolder(folder: string, name: string, slug: string, problems: Problem[]): Promise<void> {
  const wrong = (file: string, message: string, remedy: string) =>
    problems.push({ file, line: 1, column: 1, message, remedy });
  if (!slugSchema.safeParse(slug).success)
    wrong(
      name,
      `“${slug}” is not a slug`,
      "name the folder in kebab-case: lower-case letters, digits, single hyphens",
    );
  for (const file of await readdir(folder)) {
    if (!(entryFiles as readonly string[]).includes(file))
      wrong(
        `${name}/${file}`,
        "not a file of an entry",
        didYouMean(file, entryFiles, `an entry has ${entryFiles.join(", ")}`),
      );
  }
}

/** Parses and checks the files of one entry. */
async function parseEntry(
  texts: ReadonlyMap<EntryFile, string>,
  name: string,
  slug: string,
  problems: Problem[],
): Promise<LoadedEntry> {
  const places = new Map<string, Place>();
  const toProblem: LoadedEntry["toProblem"] = ({ file, path, message, remedy }) => ({
    file: `${name}/${file}`,
    ...(places.get(file)?.(path) ?? { line: 1, column: 1 }),
    message,
    remedy,
  });
  const report = (file: EntryFile, path: readonly (string | number)[], message: string, remedy: string) =>
    problems.push(toProblem({ file, path, message, remedy }));
  const parse = <T>(file: EntryFile, schema: z.ZodType<T>): T | null => {
    const text = texts.get(file);
    if (text === undefined) return null;
    const parsed = parseYaml(text, schema, `${name}/${file}`, problems);
    places.set(file, parsed.placeOf);
    return parsed.value;
  };
  for (const file of ["exporter.yaml", "release.yaml"] as const) {
    if (!texts.has(file))
      report(file, [], "the file is missing", "every entry has it; copy the form from another entry");
  }
  const markdown = texts.get("guide.md");
  const guide = markdown === undefined ? null : parseGuide(markdown);
  for (const { line, message, remedy } of guide?.faults ?? [])
    problems.push({ file: `${name}/guide.md`, line, column: 1, message, remedy });
  const exporter = parse("exporter.yaml", exporterSchema);
  const release = parse("release.yaml", releaseSchema);
  const metrics = parse("metrics.yaml", metricsSchema);
  const alerts = parse("alerts.yaml", alertsSchema);
  const tests = parse("alerts.test.yaml", alertTestsSchema);
  const lab = parse("lab.yaml", labSchema);
  const labResult = parse("lab-result.yaml", labResultSchema);
  if (!exporter || !release) return { entry: null, problems, toProblem };
  const logo = exporter.icon ? await readLogo(exporter.icon) : null;
  if (exporter.icon && !logo)
    report(
      "exporter.yaml",
      ["icon"],
      `simple-icons has no “${exporter.icon}”`,
      didYouMean(exporter.icon, await listLogoSlugs(), "leave icon out; a monogram is shown"),
    );
  const entry: Entry = {
    slug,
    exporter,
    release,
    guide: guide?.guide ?? null,
    metrics,
    alerts,
    tests,
    alertsFile: texts.get("alerts.yaml") ?? null,
    logo,
    lab,
    labResult,
  };
  // Rules between files only make sense where each file is right in itself.
  if (!problems.length) problems.push(...checkEntry(entry).map(toProblem));
  return { entry, problems, toProblem };
}

/** Reads, parses and checks one folder of `content/exporters`; `name` is how people call the folder. */
export async function loadEntry(
  folder: string,
  name: string,
  slug: string,
  cache?: EntryCache,
): Promise<LoadedEntry> {
  const problems: Problem[] = [];
  await checkFolder(folder, name, slug, problems);
  const texts = new Map<EntryFile, string>();
  for (const file of entryFiles) {
    const text = await readContentFile(join(folder, file), `${name}/${file}`, problems);
    if (text !== null) texts.set(file, text);
  }
  const key = JSON.stringify([[...texts], problems]);
  const earlier = cache?.get(folder);
  if (earlier?.texts === key) return earlier.loaded;
  const loaded = await parseEntry(texts, name, slug, problems);
  cache?.set(folder, { texts: key, loaded });
  return loaded;
}
