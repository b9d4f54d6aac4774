import { readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { childEnv, readEnv } from "@/lib/env";
import { paths } from "@/lib/paths";
import { build } from "./build";
import { Phases, runCommand } from "./phases";
import { seed } from "./seed";
import { serve } from "./serve";
import { chromiumPaths, findTool } from "./system-tools";

// Needs no newer Node than the site does; the next major release of Lighthouse would.
const lighthouse = "lighthouse@12.8.2";
const runs = 3;
const pages = [paths.home(), paths.exporters(), paths.exporter("node-exporter")];
const categories = ["performance", "accessibility", "best-practices", "seo"];

interface Report {
  categories: Record<string, { score: number }>;
  audits: Record<
    string,
    { numericValue?: number; details?: { items?: { resourceType?: string; transferSize?: number }[] } }
  >;
}

const median = (values: number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** One Lighthouse run with its mobile preset. */
async function measure(url: string): Promise<Report> {
  const file = join(tmpdir(), `lighthouse-${process.pid}.json`);
  const flags = [
    "--headless=new",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  ];
  await runCommand(
    "npx",
    [
      "--yes",
      lighthouse,
      url,
      "--quiet",
      "--output=json",
      `--output-path=${file}`,
      `--only-categories=${categories}`,
      `--chrome-flags=${flags.join(" ")}`,
    ],
    {
      env: childEnv({ CHROME_PATH: findTool(...chromiumPaths) ?? "" }),
    },
  );
  const report = JSON.parse(await readFile(file, "utf8")) as Report;
  await rm(file);
  return report;
}

/** Kilobytes on the wire by kind of resource. */
function transferred(report: Report, kind: string): number {
  const items = report.audits["network-requests"]?.details?.items ?? [];
  return (
    items
      .filter((item) => item.resourceType === kind)
      .reduce((sum, item) => sum + (item.transferSize ?? 0), 0) / 1000
  );
}

function toRow(path: string, reports: Report[]): string[] {
  const audit = (name: string) =>
    median(reports.map((report) => report.audits[name]?.numericValue ?? Number.NaN));
  const kb = (kind: string) => median(reports.map((report) => transferred(report, kind))).toFixed(1);
  return [
    path,
    ...categories.map((category) =>
      String(Math.round(median(reports.map((report) => report.categories[category]?.score ?? 0)) * 100)),
    ),
    `${(audit("largest-contentful-paint") / 1000).toFixed(2)} s`,
    `${Math.round(audit("total-blocking-time"))} ms`,
    audit("cumulative-layout-shift").toFixed(4),
    String(audit("dom-size-insight") || audit("dom-size")),
    kb("Document"),
    kb("Stylesheet"),
    kb("Script"),
  ];
}

/** `npm run bench:pages`: Lighthouse, mobile preset, median of three, on the built site. */
async function benchPages(): Promise<void> {
  const env = readEnv();
  const phases = new Phases(2 + pages.length);
  const { revision } = await phases.run("Seed", () => seed(env));
  if (revision === null) throw new Error("The content has problems: npm run validate");
  const server = await phases.run("Build and serve", async () => {
    await build(env, revision);
    return serve(env, revision);
  });
  const rows = [
    ["page", "perf", "a11y", "best", "seo", "LCP", "TBT", "CLS", "DOM", "HTML kB", "CSS kB", "JS kB"],
  ];
  try {
    for (const path of pages) {
      const reports = await phases.run(path, async () => {
        const all: Report[] = [];
        for (let i = 0; i < runs; i++) all.push(await measure(`http://localhost:${env.PORT}${path}`));
        return all;
      });
      rows.push(toRow(path, reports));
    }
  } finally {
    server.kill();
  }
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  console.log(
    `\n${rows.map((row) => row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join("  ")).join("\n")}\n\nMedian of ${runs} runs, ${lighthouse}, mobile preset, sizes as transferred.`,
  );
}

await benchPages().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
