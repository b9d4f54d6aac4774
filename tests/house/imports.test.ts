import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

/** Who may import whom: room → rooms (docs/architecture.md). A room may always import itself. */
const allowed: Record<string, readonly string[]> = {
  app: ["components", "lib"],
  "components/ui": ["lib/markup"],
  components: [
    "components/ui",
    "lib/api",
    "lib/catalog",
    "lib/search",
    "lib/artifacts",
    "lib/promql",
    "lib/markup",
    "lib/paths",
    "lib/repository",
  ],
  scripts: ["lib"],
  "lib/lab": ["lib/catalog", "lib/artifacts", "lib/promql", "lib/env"],
  "lib/serving": ["lib/catalog", "lib/db", "lib/search", "lib/env"],
  "lib/content": ["lib/catalog"],
  "lib/db": ["lib/catalog", "lib/env"],
  "lib/http": ["lib/catalog", "lib/env", "lib/paths", "lib/markup"],
  "lib/api": ["lib/catalog", "lib/search", "lib/serving", "lib/env", "lib/paths", "lib/repository"],
  "lib/telemetry": ["lib/env"],
  "lib/search": ["lib/catalog", "lib/promql", "lib/paths"],
  "lib/artifacts": ["lib/catalog", "lib/promql"],
  "lib/markup": ["lib/promql"],
  "lib/catalog": ["lib/promql"],
  "lib/promql": [],
  "lib/env": [],
  "lib/paths": [],
  "lib/repository": [],
};

function listFiles(dir: string): string[] {
  return readdirSync(dir, { withFileTypes: true }).flatMap((item) => {
    if (item.name === "generated") return [];
    return item.isDirectory()
      ? listFiles(join(dir, item.name))
      : /\.(ts|tsx|mjs)$/.test(item.name)
        ? [join(dir, item.name)]
        : [];
  });
}

/** The innermost room of the table that holds a path. */
function roomOf(path: string): string | undefined {
  return Object.keys(allowed)
    .filter((room) => path === room || path.startsWith(`${room}/`))
    .sort((a, b) => b.length - a.length)[0];
}

/** Imports of our own files, as paths from the root without extension. */
export function importsOf(file: string, text: string): string[] {
  return [...text.matchAll(/(?:from|import)\s*\(?\s*["']([^"']+)["']/g)].flatMap(([, target = ""]) => {
    if (target.startsWith("@/")) return [target.slice(2)];
    return target.startsWith(".") ? [join(file, "..", target)] : [];
  });
}

/** Imports that go the wrong way, as sentences. */
export function wrongImports(file: string, text: string): string[] {
  const room = roomOf(file.replace(/\.\w+$/, ""));
  if (!room) return [`${file} stands in no room`];
  return importsOf(file, text).flatMap((target) => {
    const to = roomOf(target);
    // Style sheets, package.json and generated clients are no rooms.
    if (!to || to === room || target.includes("/generated/")) return [];
    const fits = allowed[room]?.some((permitted) => to === permitted || to.startsWith(`${permitted}/`));
    return fits ? [] : [`${file} (${room}) imports ${target} (${to})`];
  });
}

const sources = ["app", "components", "lib", "scripts"]
  .flatMap(listFiles)
  .map((file) => ({ file, text: readFileSync(file, "utf8") }));

test("every import goes the right way", () => {
  expect(sources.flatMap(({ file, text }) => wrongImports(file, text))).toEqual([]);
});

describe("the guard itself sees", () => {
  test.each([
    ["components/ui/x.tsx", 'import { paths } from "@/lib/paths";'],
    ["components/exporter/x.tsx", 'import { openSqlite } from "@/lib/db/connect";'],
    ["lib/catalog/x.ts", 'import { hashFiles } from "../content/revision";'],
    ["lib/db/x.ts", 'const x = await import("@/lib/content/load-catalog");'],
    ["lib/promql/x.ts", 'export { x } from "@/lib/catalog/text";'],
    ["lib/search/x.ts", 'import "@/lib/db/queries";'],
    ["lib/somewhere/x.ts", ""],
  ])("%s with %s", (file, text) => expect(wrongImports(file, text)).toHaveLength(1));
  test("what is allowed", () => {
    expect(
      wrongImports(
        "app/x/page.tsx",
        'import { getSite } from "@/lib/serving/site";\nimport "./globals.css";',
      ),
    ).toEqual([]);
  });
});
