import { readdir } from "node:fs/promises";
import { join, relative } from "node:path";
import { type Category, categoriesSchema } from "@/lib/catalog/category";
import { checkCatalog } from "@/lib/catalog/checks/check-catalog";
import type { Catalog } from "@/lib/catalog/entry";
import { type EntryCache, loadEntry } from "./load-entry";
import { parseYaml } from "./parse-yaml";
import { compareProblems, type Problem } from "./problem";
import { readContentFile } from "./read-file";

export type Loaded = { catalog: Catalog; problems: [] } | { catalog: null; problems: Problem[] };

/** A path as people name it: relative to the working directory, with forward slashes. */
const nameOf = (path: string) => relative(process.cwd(), path).replaceAll("\\", "/");

async function loadCategories(dir: string, problems: Problem[]): Promise<Category[]> {
  const path = join(dir, "categories.yaml");
  const text = await readContentFile(path, nameOf(path), problems);
  if (text === null)
    problems.push({
      file: nameOf(path),
      line: 1,
      column: 1,
      message: "the file is missing",
      remedy: "restore it from the repository",
    });
  return text === null ? [] : (parseYaml(text, categoriesSchema, nameOf(path), problems).value ?? []);
}

async function listFolders(dir: string, problems: Problem[]): Promise<string[]> {
  const items = await readdir(dir, { withFileTypes: true }).catch(() => []);
  for (const item of items) {
    if (!item.isDirectory())
      problems.push({
        file: nameOf(join(dir, item.name)),
        line: 1,
        column: 1,
        message: "not a folder",
        remedy: "each entry is a folder of content/exporters",
      });
  }
  return items
    .filter((item) => item.isDirectory())
    .map((item) => item.name)
    .sort();
}

export interface LoadOptions {
  /** Load this entry; the others are known by name alone. */
  only?: string;
  /** For a process that loads again and again: entries that have not changed are not parsed again. */
  cache?: EntryCache;
}

/**
 * Loads `content/` whole. Ends in a catalog or in all problems at once, sorted by place; never throws for what
 * an author can get wrong.
 */
export async function loadCatalog(dir: string, { only, cache }: LoadOptions = {}): Promise<Loaded> {
  const problems: Problem[] = [];
  const categories = await loadCategories(dir, problems);
  const root = join(dir, "exporters");
  const slugs = await listFolders(root, problems);
  const wanted = only === undefined ? slugs : slugs.filter((slug) => slug === only);
  if (only !== undefined && !wanted.length)
    problems.push({
      file: nameOf(join(root, only)),
      line: 1,
      column: 1,
      message: "no such entry",
      remedy: `use one of the folders of ${nameOf(root)}`,
    });
  const loaded = new Map(
    await Promise.all(
      wanted.map(
        async (slug) =>
          [slug, await loadEntry(join(root, slug), nameOf(join(root, slug)), slug, cache)] as const,
      ),
    ),
  );
  const catalog: Catalog = { categories, entries: [...loaded.values()].flatMap(({ entry }) => entry ?? []) };
  problems.push(...[...loaded.values()].flatMap((entry) => entry.problems));
  for (const { slug, ...finding } of checkCatalog(catalog, slugs)) {
    const entry = loaded.get(slug);
    if (entry) problems.push(entry.toProblem(finding));
  }
  return problems.length
    ? { catalog: null, problems: problems.sort(compareProblems) }
    : { catalog, problems: [] };
}
