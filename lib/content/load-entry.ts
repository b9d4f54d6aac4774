import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { z } from "zod";
import { alertTestsSchema } from "@/lib/catalog/alert-tests";
import { alertsSchema } from "@/lib/catalog/alerts";
import { checkEntry } from "@/lib/catalog/checks/check-entry";
import { didYouMean } from "@/lib/catalog/checks/suggest";
import { type Entry, type EntryFile, entryFiles } from "@/lib/catalog/entry";
import { exporterSchema } from "@/lib/catalog/exporter";
import { parseGuide } from "@/lib/catalog/guide";
import { metricsSchema } from "@/lib/catalog/metrics";
import { releaseSchema } from "@/lib/catalog/release";
import { slugSchema } from "@/lib/catalog/text";
import { parseYaml } from "./parse-yaml";
import type { Problem } from "./problem";
import { readContentFile } from "./read-file";
import { listLogoSlugs, readLogo } from "./read-logo";

export interface LoadedEntry {
  /** Null when its problems leave nothing to show. */
  entry: Entry | null;
  /** Adds a problem at a key path of one of the entry's files. */
  report(file: EntryFile, path: readonly (string | number)[], message: string, remedy: string): void;
}

async function checkFolder(folder: string, name: string, slug: string, problems: Problem[]): Promise<void> {
  const wrong = (file: string, message: string, remedy: string) => problems.push({ file, line: 1, column: 1, message, remedy });
  if (!slugSchema.safeParse(slug).success) wrong(name, `“${slug}” is not a slug`, "name the folder in kebab-case: lower-case letters, digits, single hyphens");
  for (const file of await readdir(folder)) {
    if (!(entryFiles as readonly string[]).includes(file)) wrong(`${name}/${file}`, "not a file of an entry", didYouMean(file, entryFiles, `an entry has ${entryFiles.join(", ")}`));
  }
}

/** Reads, parses and checks one folder of `content/exporters`; all that is wrong goes to `problems`. */
export async function loadEntry(folder: string, name: string, slug: string, problems: Problem[]): Promise<LoadedEntry> {
  await checkFolder(folder, name, slug, problems);
  const texts = new Map<EntryFile, string>();
  for (const file of entryFiles) {
    const text = await readContentFile(join(folder, file), `${name}/${file}`, problems);
    if (text !== null) texts.set(file, text);
  }
  const reports = new Map<EntryFile, (path: readonly (string | number)[], message: string, remedy: string) => void>();
  const report: LoadedEntry["report"] = (file, path, message, remedy) => {
    const at = reports.get(file);
    if (at) at(path, message, remedy);
    else problems.push({ file: `${name}/${file}`, line: 1, column: 1, message, remedy });
  };
  const parse = <T>(file: EntryFile, schema: z.ZodType<T>): T | null => {
    const text = texts.get(file);
    if (text === undefined) return null;
    const parsed = parseYaml(text, schema, `${name}/${file}`, problems);
    reports.set(file, parsed.report);
    return parsed.value;
  };
  const before = problems.length;
  for (const file of ["exporter.yaml", "release.yaml"] as const) {
    if (!texts.has(file)) report(file, [], "the file is missing", "every entry has it; copy the form from another entry");
  }
  const markdown = texts.get("guide.md");
  const guide = markdown === undefined ? null : parseGuide(markdown);
  for (const { line, message, remedy } of guide?.faults ?? []) problems.push({ file: `${name}/guide.md`, line, column: 1, message, remedy });
  const exporter = parse("exporter.yaml", exporterSchema);
  const release = parse("release.yaml", releaseSchema);
  const metrics = parse("metrics.yaml", metricsSchema);
  const alerts = parse("alerts.yaml", alertsSchema);
  const tests = parse("alerts.test.yaml", alertTestsSchema);
  if (!exporter || !release) return { entry: null, report };
  const logo = exporter.icon ? await readLogo(exporter.icon) : null;
  if (exporter.icon && !logo) report("exporter.yaml", ["icon"], `simple-icons has no “${exporter.icon}”`, didYouMean(exporter.icon, await listLogoSlugs(), "leave icon out; a monogram is shown"));
  const entry: Entry = { slug, exporter, release, guide: guide?.guide ?? null, metrics, alerts, tests, alertsFile: texts.get("alerts.yaml") ?? null, logo };
  // Rules between files only make sense where each file is right in itself.
  if (problems.length === before) for (const f of checkEntry(entry)) report(f.file as EntryFile, f.path, f.message, f.remedy);
  return { entry, report };
}
