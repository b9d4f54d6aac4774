import { type Entry, isComplete } from "../entry";
import type { Finding } from "../finding";
import { checkLab } from "./check-lab";
import { checkRules, checkTests } from "./check-rules";
import { didYouMean } from "./suggest";

const placeholders = ["version", "tag", "os", "arch", "file"];

/** Every text in exporter.yaml's install and run, with its path. */
function* eachText(
  value: unknown,
  path: (string | number)[],
): Generator<{ text: string; path: (string | number)[] }> {
  if (typeof value === "string") yield { text: value, path };
  else if (value && typeof value === "object") {
    for (const [key, child] of Object.entries(value))
      yield* eachText(child, [...path, Array.isArray(value) ? Number(key) : key]);
  }
}

function checkTemplates({ exporter, release }: Entry): Finding[] {
  const findings: Finding[] = [];
  const files = exporter.run.files.map((file) => file.name);
  const texts = [...eachText(exporter.install, ["install"]), ...eachText(exporter.run, ["run"])];
  for (const { text, path } of texts) {
    for (const [, name = "", file] of text.matchAll(/(?<![${])\{([a-z]+)(?::([^}]+))?\}(?!\})/g)) {
      const report = (message: string, remedy: string) =>
        findings.push({ file: "exporter.yaml", path, message, remedy });
      if (file !== undefined && name === "file" && !files.includes(file))
        report(`{file:${file}} names no file of run.files`, didYouMean(file, files, "add it to run.files"));
      if (file !== undefined) continue;
      if (!placeholders.includes(name))
        report(
          `unknown placeholder {${name}}`,
          didYouMean(name, placeholders, "use {version}, {tag}, {os}, {arch} or {file:NAME}"),
        );
      if ((name === "version" && release.version === null) || (name === "tag" && release.tag === null))
        report(`{${name}} has no value in release.yaml`, "name a fixed version, or leave the method out");
    }
  }
  return findings;
}

function checkIdentity(entry: Entry): Finding[] {
  const { exporter, slug } = entry;
  const findings: Finding[] = [];
  const report = (path: (string | number)[], message: string, remedy: string) =>
    findings.push({ file: "exporter.yaml", path, message, remedy });
  const first = exporter.scrape?.jobs[0];
  if (first && first.job !== slug)
    report(
      ["scrape", "jobs", 0, "job"],
      `the first job is called “${first.job}”`,
      `call it “${slug}”, the slug, since rules rely on it`,
    );
  if (exporter.dashboards.length && exporter.noDashboard)
    report(["noDashboard"], "there are dashboards", "remove noDashboard or the dashboards");
  for (const [i, dashboard] of exporter.dashboards.entries()) {
    if (dashboard.source === "grafana.com" && !dashboard.id)
      report(
        ["dashboards", i],
        "a grafana.com dashboard without its ID",
        "add id, the number in its address",
      );
  }
  for (const [i, alternative] of exporter.alternatives.entries()) {
    if (!alternative.exporter && !alternative.url)
      report(["alternatives", i], "nothing to follow", "add exporter (a slug of the catalog) or url");
  }
  return findings;
}

/** An entry with rules claims to be complete, and then must be. */
function checkCompleteness(entry: Entry): Finding[] {
  const parts = {
    "guide.md": entry.guide,
    "metrics.yaml": entry.metrics,
    "alerts.yaml": entry.alerts,
    "alerts.test.yaml": entry.tests,
  };
  const missing = Object.entries(parts)
    .filter(([, value]) => !value)
    .map(([file]) => file);
  const findings: Finding[] = [];
  const report = (message: string, remedy: string) =>
    findings.push({ file: "exporter.yaml", path: [], message, remedy });
  if (missing.length && missing.length < 4)
    report(
      `half an entry: ${missing.join(", ")} missing`,
      "write them, or keep only exporter.yaml and release.yaml for a listed entry",
    );
  if (!isComplete(entry)) return findings;
  if (Object.values(entry.exporter.install).flat().filter(Boolean).length < 2)
    report("only one install method", "a complete entry has at least two");
  if (!entry.exporter.dashboards.length && !entry.exporter.noDashboard)
    report("no dashboard", "add one that was verified, or say in noDashboard that none is good");
  return findings;
}

/** Rules within one entry, between its files. */
export function checkEntry(entry: Entry): Finding[] {
  return [checkIdentity, checkTemplates, checkCompleteness, checkRules, checkTests, checkLab].flatMap(
    (check) => check(entry),
  );
}
