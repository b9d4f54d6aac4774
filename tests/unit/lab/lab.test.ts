import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { alertsSchema } from "@/lib/catalog/alerts";
import { checkLab } from "@/lib/catalog/checks/check-lab";
import type { Entry } from "@/lib/catalog/entry";
import { exporterSchema } from "@/lib/catalog/exporter";
import { type LabResult, labResultSchema, labSchema } from "@/lib/catalog/lab";
import { metricsSchema } from "@/lib/catalog/metrics";
import { Place } from "@/lib/lab/place";
import { toLabConfig, toLabRules } from "@/lib/lab/prometheus";
import { toResult } from "@/lib/lab/result";

const folder = "content/exporters/redis-exporter";
const read = (file: string) => parse(readFileSync(join(folder, file), "utf8"));
const exporter = exporterSchema.parse(read("exporter.yaml"));
const alerts = alertsSchema.parse(read("alerts.yaml"));
const metrics = metricsSchema.parse(read("metrics.yaml"));
const lab = labSchema.parse(read("lab.yaml"));
const labResult = labResultSchema.parse(read("lab-result.yaml"));
const entry = { slug: "redis-exporter", exporter, alerts, metrics, lab, labResult } as Entry;

describe("the Prometheus of the lab", () => {
  test("has the published rules with shortened waits and nothing else changed", () => {
    const ours = alerts.groups.flatMap((group) => group.rules);
    const labs = alertsSchema.parse(parse(toLabRules(alerts))).groups.flatMap((group) => group.rules);
    expect(labs.map((rule) => ({ ...rule, for: undefined }))).toEqual(
      ours.map((rule) => ({ ...rule, for: undefined })),
    );
    for (const [i, rule] of ours.entries()) expect(labs[i]?.for).toBe(rule.for && "2s");
  });

  test("has the published scrape job with the lab's targets", () => {
    const config = parse(toLabConfig(exporter, lab, (text) => text.replace("{port:exporter}", "4711")));
    expect(config.scrape_configs).toEqual([
      { job_name: "redis-exporter", static_configs: [{ targets: ["127.0.0.1:4711"] }] },
    ]);
    expect(config.global.scrape_interval).toBe("1s");
  });

  test("asks a multi-target exporter where the lab runs it", () => {
    const through = {
      ...lab,
      scrape: { "redis-targets": { targets: ["redis://a:1"], exporter: "127.0.0.1:9" } },
    };
    const [job] = parse(toLabConfig(exporter, through, (text) => text)).scrape_configs;
    expect(job.relabel_configs.at(-1)).toEqual({ target_label: "__address__", replacement: "127.0.0.1:9" });
    expect(() =>
      toLabConfig(exporter, { ...lab, scrape: { nope: { targets: ["a"] } } }, (text) => text),
    ).toThrow("nope");
  });
});

test("a place has ports of its own and fills them in", async () => {
  const dir = mkdtempSync(join(tmpdir(), "place-"));
  const place = await Place.make(dir, ["a", "b"]);
  const [a, b] = place.fill("{port:a} {port:b}").split(" ");
  expect(a).not.toBe(b);
  expect(place.fill("{dir}/x $shell {other}")).toBe(`${dir}/x $shell {other}`);
  expect(() => place.fill("{port:c}")).toThrow("ports in lab.yaml");
  await place.write("sub/file.conf", "port {port:a}");
  expect(readFileSync(join(dir, "sub/file.conf"), "utf8")).toBe(`port ${a}`);
  rmSync(dir, { recursive: true });
});

test("a result names what was seen, what rules miss, and what the list does not have", () => {
  const played = new Map([
    [
      "Redis is stopped",
      {
        prometheus: "2.42.0",
        fired: [{ alert: "RedisDown", seconds: 3, summary: "down" }],
        series: ["up", "ALERTS", "go_goroutines", "redis_up", "redis_gone_since"],
      },
    ],
  ]);
  const result = toResult({ alerts, metrics, lab }, played, new Map([["redis-server", "7"]]), "2026-01-02");
  expect(result.metrics.seen).toBe(1);
  expect(result.metrics.unlisted).toEqual(["redis_gone_since"]);
  expect(result.metrics.missing).toContain("redis_memory_used_bytes");
  expect(result.metrics.missing).not.toContain("redis_up");
  expect(result.scenarios[0]?.fired[0]?.expr).toBe("redis_up == 0");
  expect(result.software).toEqual([{ name: "redis-server", version: "7" }]);
});

describe("checks of lab.yaml and lab-result.yaml", () => {
  test("the entry is right as it is", () => {
    expect(checkLab(entry)).toEqual([]);
  });

  const messages = (changed: Partial<Entry>) =>
    checkLab({ ...entry, ...changed }).map(({ message }) => message);
  const [first] = lab.scenarios;
  if (!first) throw new Error("no scenario");

  test("unknown alerts, services and jobs are named", () => {
    const scenario = { ...first, do: [{ stop: "redsi" }], fires: ["RedisDwon"] };
    const wrong = { ...lab, scenarios: [scenario], scrape: { redis: { targets: ["a"] } }, exporter: "nginx" };
    expect(messages({ lab: wrong, labResult: null })).toEqual([
      "nginx is not among packages",
      "exporter.yaml has no scrape job “redis”",
      "no service is called “redsi”",
      "alerts.yaml has no RedisDwon",
    ]);
  });

  test("a rule that has changed since it fired is not proven", () => {
    const changed = structuredClone(alerts);
    for (const group of changed.groups)
      for (const rule of group.rules) if (rule.alert === "RedisDown") rule.expr = "redis_up < 1";
    expect(messages({ alerts: changed })).toEqual(["RedisDown has changed since it fired"]);
  });

  test("a result must be of the scenarios as they are", () => {
    const renamed: LabResult = { ...labResult, scenarios: labResult.scenarios.slice(1) };
    expect(messages({ labResult: renamed })).toEqual([`the scenario “${first.name}” has no result`]);
    expect(messages({ lab: null })).toEqual(["a result without lab.yaml"]);
  });
});

test.each([
  [{ stop: "a", start: "b" }, "exactly one"],
  [{}, "exactly one"],
  [{ write: "a" }, "belong together"],
  [{ shell: "true" }, "Unrecognized"],
])("a step %j is refused", (step, message) => {
  const result = labSchema.safeParse({ ...lab, setup: [step] });
  expect(JSON.stringify(result.error?.issues)).toContain(message);
});
