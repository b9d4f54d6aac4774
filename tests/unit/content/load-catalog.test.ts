import { cp, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { loadCatalog } from "@/lib/content/load-catalog";
import { formatProblem } from "@/lib/content/problem";
import { fixtureDir } from "../../fixtures/load";

let dir: string;
const demo = (file: string) => join(dir, "exporters/demo-exporter", file);

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "content-"));
  await cp(fixtureDir, dir, { recursive: true });
});
afterEach(() => rm(dir, { recursive: true }));

async function edit(file: string, from: string | RegExp, to: string): Promise<void> {
  const text = await readFile(demo(file), "utf8");
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  await writeFile(demo(file), changed);
}

/** Problems without the folder they lie in: `exporter.yaml:3:1  what — remedy`. */
async function problems(): Promise<string[]> {
  const result = await loadCatalog(dir);
  return result.problems.map((problem) =>
    formatProblem({ ...problem, file: problem.file.split("/").at(-1) ?? "" }),
  );
}

test("a valid folder is a catalog", async () => {
  const { catalog } = await loadCatalog(dir);
  expect(catalog?.entries.map((entry) => entry.slug)).toEqual(["demo-exporter", "old-exporter"]);
  expect(catalog?.entries[0]?.logo?.hex).toMatch(/^[0-9A-F]{6}$/);
});

describe("each fault is named with its place and a remedy", () => {
  test("an unknown key", async () => {
    await edit("exporter.yaml", "langua", "langau");
    expect(await problems()).toEqual([
      "exporter.yaml:1:1  “language” is missing — add it: Main programming language.",
      "exporter.yaml:15:1  unknown key “langauge” — did you mean “language”?",
    ]);
  });
  test("a wrong type", async () => {
    await edit("exporter.yaml", "port: 9999", "port: often");
    expect(await problems()).toEqual([
      'exporter.yaml:16:1  “port” is the string "often" — write a number: Default port of the metrics endpoint; absent where there is none.',
    ]);
  });
  test("a wrong choice", async () => {
    await edit("exporter.yaml", "kind: exporter", "kind: exporer");
    expect(await problems()).toEqual([
      'exporter.yaml:3:1  “kind” is the string "exporer" — did you mean “exporter”?',
    ]);
  });
  test("YAML that does not parse", async () => {
    await edit("exporter.yaml", "name: Demo exporter", "name: Demo: exporter");
    const [first] = await problems();
    expect(first).toMatch(/^exporter\.yaml:1:\d+ {2}.* — mend the YAML/);
  });
  test("a key that stands twice", async () => {
    await edit("exporter.yaml", "port: 9999", "port: 9999\nport: 9998");
    expect(await problems()).toEqual([
      expect.stringMatching(/^exporter\.yaml:17:1 .*unique — keep one of the two$/),
    ]);
  });
  test("an alias, which could be made to explode", async () => {
    await edit("exporter.yaml", "tags: [cache]", "tags: &t [cache]\nformerRepositories: *t");
    expect(await problems()).toEqual([
      "exporter.yaml:11:21  an alias (*name) — write the value out; anchors and aliases are not used in content",
    ]);
  });
  test("a category that does not exist", async () => {
    await edit("exporter.yaml", "category: databases", "category: database");
    expect(await problems()).toEqual([
      "exporter.yaml:4:1  unknown category “database” — did you mean “databases”?",
    ]);
  });
  test("an alternative that does not exist", async () => {
    await edit("exporter.yaml", "exporter: old-exporter", "exporter: odl-exporter");
    expect(await problems()).toEqual([
      expect.stringContaining("no entry is called “odl-exporter” — did you mean “old-exporter”?"),
    ]);
  });
  test("a placeholder that has no value", async () => {
    await edit(
      "exporter.yaml",
      "demo_exporter-{version}.{os}-{arch}.tar.gz",
      "demo_exporter-{verison}.tar.gz",
    );
    expect(await problems()).toEqual([
      expect.stringContaining("unknown placeholder {verison} — did you mean “version”?"),
    ]);
  });
  test("a rule on a metric that was renamed", async () => {
    await edit("alerts.yaml", "demo_up == 0", "demo_upp == 0");
    expect(await problems()).toEqual([
      "alerts.yaml:6:9  DemoDown: unknown metric “demo_upp” — did you mean “demo_up”?",
    ]);
  });
  test("a rule on a label that the metric lacks", async () => {
    await edit("alerts.yaml", "demo_up == 0", 'rate(demo_requests_total{status="500"}[5m]) > 0');
    expect(await problems()).toEqual([
      expect.stringContaining("demo_requests_total has no label “status” — it has job, instance, code"),
    ]);
  });
  test("rate over a gauge", async () => {
    await edit("alerts.yaml", "demo_up == 0", "rate(demo_up[5m]) > 0");
    expect(await problems()).toEqual([expect.stringContaining("rate() on the gauge demo_up")]);
  });
  test.each([
    [
      "a counter that is compared itself",
      "demo_requests_total > 5",
      "the counter demo_requests_total without rate or increase",
    ],
    [
      "a range too short for its scrapes",
      "rate(demo_requests_total[3m]) > 5",
      "a range of 180 s over demo_requests_total, scraped every 60 s",
    ],
    [
      "a division that may be by 0",
      "demo_memory_bytes / demo_up > 5",
      "a division by demo_up, which may be 0",
    ],
    [
      "a label that an aggregation drops",
      "sum(demo_up) == 0",
      "the template reads $labels.instance, which the expression does not keep",
    ],
    [
      "a wait after looking back as long",
      "max_over_time(demo_up[1m:15s]) == 0",
      "for 1m after max_over_time over as long",
    ],
  ])("%s", async (_, expr, message) => {
    await edit("alerts.yaml", "demo_up == 0", expr);
    expect(await problems()).toEqual([expect.stringContaining(`DemoDown: ${message} — `)]);
  });
  test.each([
    "rate(demo_requests_total[5m]) > 5",
    "demo_memory_bytes / (demo_up > 0) > 5",
    "demo_memory_bytes / demo_up > 5 and demo_up > 0",
    "demo_memory_bytes / demo_up < 5",
    "sum by (instance) (demo_up) == 0",
    "absent(demo_requests_total{instance='x'})",
  ])("but not in %s", async (expr) => {
    await edit("alerts.yaml", "demo_up == 0", expr);
    expect(await problems()).toEqual([]);
  });
  test("a template function that Prometheus does not have", async () => {
    await edit("alerts.yaml", "The exporter cannot", "At {{ $value | percent }} the exporter cannot");
    expect(await problems()).toEqual([
      expect.stringMatching(/^alerts\.yaml:12:11 {2}DemoDown: Prometheus' templates have no “percent”/),
    ]);
  });
  test("an exception is heard with a reason, and refused without one or without need", async () => {
    const rule = "      - alert: DemoDown";
    const above = (line: string) => edit("alerts.yaml", rule, `      ${line}\n${rule}`);
    await edit("alerts.yaml", "demo_up == 0", "demo_requests_total > 5");
    await above("# exception (bare-counter): it is a gauge that is declared as a counter.");
    expect(await problems()).toEqual([]);
    await edit("alerts.yaml", "it is a gauge that is declared as a counter.", "so.");
    expect(await problems()).toEqual([
      expect.stringContaining("the exception (bare-counter) gives no reason"),
    ]);
    await edit("alerts.yaml", "(bare-counter): so.", "(short-range): nobody knows why this stands here.");
    expect(await problems()).toEqual([
      expect.stringContaining("the exception (short-range) excuses nothing"),
      expect.stringContaining("the counter demo_requests_total"),
    ]);
    await edit("alerts.yaml", "(short-range)", "(short)");
    expect((await problems())[0]).toContain("no check is called “short”");
  });
  test("a rule on a job that the scrape config does not make", async () => {
    await edit("alerts.yaml", "demo_up == 0", 'up{job="demo"} == 0');
    expect(await problems()).toEqual([
      expect.stringContaining("no scrape job is called “demo” — use “demo-exporter” or “demo-targets”"),
    ]);
  });
  test("a rule that no test makes fire, and one that none keeps silent", async () => {
    await edit("alerts.test.yaml", /- eval_time: 5m[\s\S]*/, "");
    expect(await problems()).toEqual([expect.stringContaining("DemoDown: no test in which it fires")]);
    await edit("alerts.test.yaml", "exp_alerts: []", "exp_alerts: [{ exp_labels: {} }]");
    expect(await problems()).toEqual([expect.stringContaining("DemoDown: no test in which it stays silent")]);
  });
  test("a test on a series that does not exist", async () => {
    await edit("alerts.test.yaml", "series: demo_up", "series: demo_down");
    expect(await problems()).toEqual([
      expect.stringMatching(/^alerts\.test\.yaml:6:9 {2}unknown metric “demo_down”/),
    ]);
  });
  test("half an entry", async () => {
    await rm(demo("alerts.test.yaml"));
    expect(await problems()).toEqual([expect.stringContaining("half an entry: alerts.test.yaml missing")]);
  });
  test("a file that belongs nowhere", async () => {
    await writeFile(demo("alert.yaml"), "");
    expect(await problems()).toEqual([
      "alert.yaml:1:1  not a file of an entry — did you mean “alerts.yaml”?",
    ]);
  });
  test("a link, a huge file, a wrong encoding and a byte order mark", async () => {
    await rm(demo("guide.md"));
    await symlink("/etc/passwd", demo("guide.md"));
    await writeFile(demo("release.yaml"), Buffer.from([0xff, 0xfe, 0x41]));
    await writeFile(demo("metrics.yaml"), "#".repeat(1_000_001));
    await writeFile(demo("alerts.yaml"), "\uFEFFgroups: []");
    const found = (await problems()).join("\n");
    expect(found).toContain("guide.md:1:1  not a regular file");
    expect(found).toContain("release.yaml:1:1  not UTF-8");
    expect(found).toContain("metrics.yaml:1:1  1000001 bytes is too large");
    expect(found).toContain("alerts.yaml:1:1  begins with a byte order mark");
  });
});

test("all problems of all files come at once, in order", async () => {
  await edit("exporter.yaml", "port: 9999", "port: often");
  await edit("release.yaml", "2026-07-01", "July");
  await writeFile(join(dir, "exporters/old-exporter/release.yaml"), "version: 1\n");
  const lines = await problems();
  expect(lines.length).toBeGreaterThanOrEqual(5);
  expect(lines[0]).toContain("exporter.yaml");
  expect(lines.at(-1)).toContain("release.yaml");
});

test("one entry can be loaded alone, the others being known by name", async () => {
  await writeFile(join(dir, "exporters/old-exporter/release.yaml"), "nonsense");
  const { catalog } = await loadCatalog(dir, { only: "demo-exporter" });
  expect(catalog?.entries.map((entry) => entry.slug)).toEqual(["demo-exporter"]);
  expect((await loadCatalog(dir, { only: "no-such" })).problems[0]?.message).toBe("no such entry");
});

test("a cache parses only what has changed", async () => {
  const cache = new Map();
  const first = await loadCatalog(dir, { cache });
  await edit("exporter.yaml", "port: 9999", "port: 9998");
  const second = await loadCatalog(dir, { cache });
  expect(second.catalog?.entries[0]?.exporter.port).toBe(9998);
  expect(second.catalog?.entries[1]).toBe(first.catalog?.entries[1]);
});
