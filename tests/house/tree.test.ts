import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const tracked = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
  encoding: "utf8",
})
  .split("\n")
  .filter((file) => file && existsSync(file));
const read = (file: string) => readFileSync(file, "utf8");
const code = tracked.filter((file) => /^(app|components|lib|scripts)\/.*\.(ts|tsx|mjs)$/.test(file));
const lines = (file: string) => read(file).split("\n").length - 1;

test("routes stay small: a page 60 lines at most, a handler 40", () => {
  const limits = [
    { pattern: /^app\/.*page\.tsx$/, most: 60 },
    { pattern: /^app\/.*route\.tsx?$/, most: 40 },
  ];
  const long = limits.flatMap(({ pattern, most }) =>
    code
      .filter((file) => pattern.test(file) && lines(file) > most)
      .map((file) => `${file}: ${lines(file)} lines`),
  );
  expect(long).toEqual([]);
});

test("no file does too much: 260 lines at most", () => {
  expect(code.filter((file) => lines(file) > 260)).toEqual([]);
});

test("no barrels and no grab-bags", () => {
  expect(
    code.filter((file) => /(^|\/)(index\.tsx?|utils|helpers|misc|constants|common)(\/|\.tsx?$|$)/.test(file)),
  ).toEqual([]);
});

test("only lib/env.ts reads the environment, but for the mode, which the framework puts in", () => {
  const readers = code.filter(
    (file) => file !== "lib/env.ts" && /process\.env(?!\.NODE_ENV)/.test(read(file)),
  );
  expect(readers).toEqual([]);
});

test("only lib/paths.ts writes our addresses", () => {
  const addresses = /["'`](\/exporters|\/api\/v1|\/alerts|\/metrics-reference|\/contribute)\b/;
  const writers = code.filter(
    (file) => file !== "lib/paths.ts" && addresses.test(read(file).replace(/\/\*\*[\s\S]*?\*\//g, "")),
  );
  expect(writers).toEqual([]);
});

test("client components are few, and leaves", () => {
  const clients = code.filter((file) => /^["']use client["']/.test(read(file)));
  expect(clients).toEqual([
    "app/error.tsx",
    "components/exporter/install-behaviour.tsx",
    "components/exporter/metric-filter.tsx",
    "components/exporter/section-nav.tsx",
    "components/search/near-pages.tsx",
    "components/search/palette-results.tsx",
    "components/search/palette.tsx",
    "components/ui/dev-catalog.tsx",
    "components/ui/page-behaviour.tsx",
    "components/ui/static-html.tsx",
    "components/ui/theme-switch.tsx",
  ]);
});

test("nothing was left behind", () => {
  const marks = /\b(TODO|FIXME|XXX)\b|\.only\(|debugger;/;
  expect(
    [...code, ...tracked.filter((file) => /^tests\/.*\.tsx?$/.test(file))].filter(
      (file) => file !== "tests/house/tree.test.ts" && marks.test(read(file)),
    ),
  ).toEqual([]);
});

test("the content's folders are entries", () => {
  const folders = new Set(
    tracked
      .filter((file) => file.startsWith("content/exporters/"))
      .map((file) => file.split("/").slice(0, 3).join("/")),
  );
  expect([...folders].filter((folder) => !existsSync(`${folder}/exporter.yaml`))).toEqual([]);
});

test("the lock file names the parts of every platform, so that npm ci works on each", () => {
  // npm leaves out what the registry of the machine that wrote the file did not have.
  const packages: Record<string, { optionalDependencies?: Record<string, string> }> = JSON.parse(
    read("package-lock.json"),
  ).packages;
  const names = new Set(Object.keys(packages).map((path) => path.split("node_modules/").at(-1)));
  const missing = Object.values(packages).flatMap(({ optionalDependencies = {} }) =>
    Object.keys(optionalDependencies).filter((name) => !names.has(name)),
  );
  expect(missing).toEqual([]);
});
