import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { parseAllDocuments } from "yaml";
import { listInstallMethods } from "@/lib/artifacts/install/methods";
import { toScrapeConfig } from "@/lib/artifacts/scrape-config";
import type { Entry } from "@/lib/catalog/entry";
import { loadCatalog } from "@/lib/content/load-catalog";
import { formatProblem } from "@/lib/content/problem";
import { findTool, promtool } from "@/scripts/system-tools";

const folders = readdirSync("content/exporters");
let entries: Map<string, Entry>;
let dir: string;

beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), "entries-"));
  const { catalog, problems } = await loadCatalog("content");
  if (!catalog) throw new Error(problems.map(formatProblem).join("\n"));
  entries = new Map(catalog.entries.map((entry) => [entry.slug, entry]));
});
afterAll(() => rmSync(dir, { recursive: true }));

describe.each(folders)("%s", (slug) => {
  const entry = (): Entry => {
    const found = entries.get(slug);
    if (!found) throw new Error(`${slug} did not load`);
    return found;
  };
  const blocks = () =>
    listInstallMethods(entry()).flatMap(({ variants }) => variants.flatMap((variant) => variant.blocks));

  test("promtool accepts the rules, and their unit tests pass", () => {
    if (!entry().alerts) return;
    const folder = join("content/exporters", slug);
    expect(promtool(["check", "rules", "--lint-fatal", "alerts.yaml"], folder)).toContain("SUCCESS");
    expect(promtool(["test", "rules", "alerts.test.yaml"], folder)).toContain("SUCCESS");
  });

  test("promtool accepts the scrape config together with the rules", () => {
    const config = toScrapeConfig(entry().exporter);
    if (!config) return;
    const file = join(dir, `${slug}.yml`);
    writeFileSync(join(dir, `${slug}-rules.yaml`), entry().alertsFile ?? "groups: []\n");
    writeFileSync(
      file,
      `rule_files: [${slug}-rules.yaml]\n${config.replaceAll(/<([a-z][a-z0-9 _-]*)>/gi, "$1")}`,
    );
    expect(promtool(["check", "config", file])).toContain("SUCCESS");
  });

  test("a POSIX shell reads every command", () => {
    for (const block of blocks().filter(({ language }) => language === "shell"))
      execFileSync("bash", ["-n", "-c", block.code]);
  });

  test("every YAML file parses", () => {
    for (const block of blocks().filter(({ language }) => language === "yaml")) {
      for (const document of parseAllDocuments(block.code)) expect(document.errors, block.code).toEqual([]);
    }
  });

  test("systemd accepts the unit", () => {
    const unit = blocks().find(({ title }) => title === `${slug}.service`);
    const analyze = findTool("systemd-analyze");
    if (!unit || !analyze) return;
    const file = join(dir, `${slug}.service`);
    // The program is not installed here; everything else is judged as it stands.
    writeFileSync(file, unit.code.replace(/^(ExecStart=)\S+/m, "$1/bin/true"));
    execFileSync(analyze, ["verify", "--man=no", file], { stdio: "pipe" });
  });

  test("no placeholder is left unfilled", () => {
    const texts = blocks()
      .map(({ code }) => code)
      .join("\n");
    expect(texts).not.toMatch(/(?<![${])\{(version|tag|os|arch|file)[:}]/);
  });
});
