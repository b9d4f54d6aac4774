import { rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { Document } from "yaml";
import type { Entry } from "@/lib/catalog/entry";
import type { LabResult, LabScenario } from "@/lib/catalog/lab";
import type { Metrics } from "@/lib/catalog/metrics";
import { loadCatalog } from "@/lib/content/load-catalog";
import { formatProblem } from "@/lib/content/problem";
import { readEnv } from "@/lib/env";
import { onInterrupt, standBy } from "@/lib/lab/guard";
import { installPackages } from "@/lib/lab/packages";
import { makeRoot } from "@/lib/lab/place";
import { toResult } from "@/lib/lab/result";
import { type LabEntry, type Played, playScenario } from "@/lib/lab/scenario";
import { formatSeconds } from "./phases";

const usage = "npm run lab -- [slug…] [--record] [--only TEXT] [--jobs N] [--again N]";

interface Candidate extends LabEntry {
  metrics: Metrics;
}

/** One scenario still to be played. */
interface Work {
  entry: Candidate;
  scenario: LabScenario;
  dir: string;
  /** How often it may be played again when it fails: a busy machine can spoil what depends on time. */
  again: number;
}

async function loadCandidates(slugs: readonly string[]): Promise<Candidate[]> {
  const dir = readEnv().CONTENT_DIR;
  const loads = slugs.length
    ? await Promise.all(slugs.map((only) => loadCatalog(dir, { only })))
    : [await loadCatalog(dir)];
  const problems = loads.flatMap((loaded) => loaded.problems);
  // A result that no longer fits is what a new run is for.
  const real = problems.filter(({ file }) => !file.endsWith("/lab-result.yaml"));
  if (real.length) throw new Error(real.map(formatProblem).join("\n"));
  if (problems.length)
    throw new Error(
      `${problems.map(formatProblem).join("\n")}\nRemove the outdated result and run this again.`,
    );
  const entries: Entry[] = loads.flatMap((loaded) => loaded.catalog?.entries ?? []);
  const candidates = entries.flatMap(({ slug, exporter, alerts, lab, metrics }) =>
    lab && alerts && metrics ? [{ slug, exporter, alerts, lab, metrics }] : [],
  );
  const without = slugs.filter((slug) => !candidates.some((entry) => entry.slug === slug));
  if (without.length) throw new Error(`without a lab.yaml: ${without.join(", ")}`);
  return candidates;
}

async function writeResult(slug: string, result: LabResult): Promise<void> {
  const document = new Document(result, { aliasDuplicateObjects: false });
  const file = join(readEnv().CONTENT_DIR, "exporters", slug, "lab-result.yaml");
  await writeFile(`${file}.new`, document.toString({ lineWidth: 0 }));
  await rename(`${file}.new`, file);
}

function sayDifferences({ metrics: { missing, unlisted } }: LabResult, slug: string): void {
  if (missing.length) console.log(`  ${slug}: this version lacks, of what rules read: ${missing.join(", ")}`);
  if (unlisted.length)
    console.log(`  ${slug}: ${unlisted.length} metrics of this version are not in metrics.yaml`);
}

/** What was played, by entry and scenario, and what failed. */
interface Outcome {
  played: Map<string, Map<string, Played>>;
  failures: string[];
}

/** Plays all scenarios, some at a time, and says of each how it went. */
async function playAll(queue: Work[], jobs: number, onSession: (session: number) => void): Promise<Outcome> {
  const total = queue.length;
  const outcome: Outcome = { played: new Map(), failures: [] };
  let done = 0;
  const playOne = async (work: Work) => {
    const { entry, scenario, dir, again } = work;
    const title = `${entry.slug}: ${scenario.name}`;
    const begin = Date.now();
    let stage = "starting";
    console.log(`▸ ${title}`);
    const say = () => console.log(`  … ${title}: ${stage}, ${formatSeconds(Date.now() - begin)}`);
    const timer = setInterval(say, 20_000);
    const onStage = (next: string) => {
      stage = next;
    };
    try {
      const played = await playScenario(entry, scenario, dir, { onSession, onStage });
      const own = outcome.played.get(entry.slug) ?? new Map<string, Played>();
      outcome.played.set(entry.slug, own.set(scenario.name, played));
      const fired = played.fired.map(({ alert, seconds }) => `${alert} after ${seconds} s`).join(", ");
      console.log(`✓ ${++done}/${total} ${title}: ${fired}  (${formatSeconds(Date.now() - begin)})`);
    } catch (error) {
      const why = (error as Error).message.replace(/^/gm, "    ");
      if (again > 0) {
        console.log(`✗ ${title}, which is played once more\n${why}`);
        queue.push({ ...work, again: again - 1, dir: `${dir}-again` });
        return;
      }
      outcome.failures.push(title);
      console.log(`✗ ${++done}/${total} ${title}\n${why}`);
    } finally {
      clearInterval(timer);
    }
  };
  const work = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) await playOne(next);
  };
  await Promise.all(Array.from({ length: Math.min(jobs, total) }, work));
  return outcome;
}

/** The result of an entry, its scenarios in the order of lab.yaml, whichever ended first. */
function concludeEntry(
  entry: Candidate,
  played: Map<string, Played>,
  versions: Map<string, string>,
): LabResult {
  const ordered = new Map<string, Played>();
  for (const { name } of entry.lab.scenarios) {
    const one = played.get(name);
    if (one) ordered.set(name, one);
  }
  return toResult(entry, ordered, versions, new Date().toISOString().slice(0, 10));
}

function readOptions() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      record: { type: "boolean", default: false },
      only: { type: "string", default: "" },
      jobs: { type: "string", default: "3" },
      again: { type: "string", default: "0" },
    },
  });
  const jobs = Number(values.jobs);
  const again = Number(values.again);
  if (!Number.isInteger(jobs) || jobs < 1) throw new Error(`--jobs must be a number\n${usage}`);
  if (!Number.isInteger(again) || again < 0) throw new Error(`--again must be a number\n${usage}`);
  return { slugs: positionals, jobs, again, record: values.record, only: values.only.toLowerCase() };
}

/** `npm run lab`: runs software and exporters for real, does what lab.yaml says, and sees the alerts fire. */
async function lab(): Promise<number> {
  const { slugs, jobs, again, record, only } = readOptions();
  const started = Date.now();
  const entries = await loadCandidates(slugs);
  if (!entries.length) throw new Error("no entry has a lab.yaml");
  const packages = [...new Set(["prometheus", ...entries.flatMap((entry) => entry.lab.packages)])];
  console.log(`▸ Debian packages: ${packages.join(", ")}`);
  const versions = await installPackages(packages);
  console.log(`✓ Debian packages  ${formatSeconds(Date.now() - started)}`);

  const root = await makeRoot();
  const guard = standBy(root);
  onInterrupt(() => {
    console.log("\nInterrupted: stopping everything.");
    guard.end().then(() => process.exit(130));
  });
  const queue: Work[] = entries.flatMap((entry) =>
    entry.lab.scenarios
      .filter(({ name }) => name.toLowerCase().includes(only))
      .map((scenario, i) => ({ entry, scenario, again, dir: join(root, `${entry.slug}-${i + 1}`) })),
  );
  const total = queue.length;
  const { played, failures } = await playAll(queue, jobs, guard.watch);
  await guard.end();

  let fired = 0;
  for (const entry of entries) {
    const own = played.get(entry.slug);
    if (!own) continue;
    const result = concludeEntry(entry, own, versions);
    fired += result.scenarios.reduce((sum, scenario) => sum + scenario.fired.length, 0);
    sayDifferences(result, entry.slug);
    if (record && own.size === entry.lab.scenarios.length) await writeResult(entry.slug, result);
  }
  const verdict = failures.length
    ? `Failed: ${failures.join("; ")}.`
    : "Everything that had to fire has fired.";
  const done = `${total - failures.length} of ${total} scenarios, ${entries.length} ${entries.length === 1 ? "exporter" : "exporters"}`;
  console.log(`\n${verdict} ${fired} alerts in ${done}, ${formatSeconds(Date.now() - started)}.`);
  return failures.length ? 1 : 0;
}

await lab().then(
  (code) => process.exit(code),
  (error: Error) => {
    console.error(error.message);
    process.exit(1);
  },
);
