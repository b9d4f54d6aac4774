import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { stringify } from "yaml";
import { checkEntry } from "@/lib/catalog/checks/check-entry";
import { type Entry, entryAlerts } from "@/lib/catalog/entry";
import { loadCatalog } from "@/lib/content/load-catalog";
import { listMutations, type Mutation } from "@/tests/rules/mutations";
import { findTool } from "./system-tools";

const run = promisify(execFile);

interface Planted extends Mutation {
  entry: Entry;
}

/** The entry with a fault planted. */
function plant({ entry, rule, tests }: Planted): Entry {
  if (!entry.alerts) return entry;
  const groups = entry.alerts.groups.map((group) => ({
    ...group,
    rules: group.rules.map((other) => (other.alert === rule.alert ? rule : other)),
  }));
  return { ...entry, alerts: { ...entry.alerts, groups }, tests };
}

/** Whether the unit tests of the changed rule fail. */
async function failsTests(entry: Entry, alert: string, dir: string): Promise<boolean> {
  const own = entry.tests?.tests.flatMap((group) => {
    const cases = group.alert_rule_test.filter(({ alertname }) => alertname === alert);
    return cases.length ? [{ ...group, alert_rule_test: cases }] : [];
  });
  writeFileSync(join(dir, "alerts.yaml"), stringify(entry.alerts));
  writeFileSync(join(dir, "alerts.test.yaml"), stringify({ ...entry.tests, tests: own }));
  const promtool = findTool("promtool");
  if (!promtool) throw new Error("promtool is missing: apt-get install prometheus");
  return run(promtool, ["test", "rules", "alerts.test.yaml"], { cwd: dir }).then(
    () => false,
    () => true,
  );
}

/** Who catches a fault, or null. */
async function judge(planted: Planted, dir: string): Promise<"check" | "test" | null> {
  const entry = plant(planted);
  if (checkEntry(entry).length) return "check";
  return (await failsTests(entry, planted.rule.alert, dir)) ? "test" : null;
}

/** `npm run bench:rules [slug…]`: plants faults in all rules and counts who catches them. */
async function benchRules(slugs: readonly string[]): Promise<void> {
  const { catalog } = await loadCatalog("content");
  if (!catalog) throw new Error("the content has problems: npm run validate");
  const entries = catalog.entries.filter(({ slug }) => !slugs.length || slugs.includes(slug));
  const all = entries.flatMap((entry) =>
    entryAlerts(entry).flatMap((rule) =>
      entry.tests
        ? listMutations(rule, entry.tests).map((mutation): Planted => ({ ...mutation, entry }))
        : [],
    ),
  );
  const scores = new Map<string, { planted: number; check: number; test: number }>();
  const missed: string[] = [];
  const queue = [...all];
  const work = async () => {
    const dir = mkdtempSync(join(tmpdir(), "rules-"));
    for (let planted = queue.shift(); planted; planted = queue.shift()) {
      const score = scores.get(planted.kind) ?? { planted: 0, check: 0, test: 0 };
      scores.set(planted.kind, score);
      score.planted += 1;
      const caught = await judge(planted, dir);
      if (caught) score[caught] += 1;
      else
        missed.push(
          `${planted.kind}: ${planted.rule.alert}  ${planted.rule.expr.replace(/\s+/g, " ").slice(0, 140)}`,
        );
      const done = all.length - queue.length;
      if (done % 100 === 0) console.log(`  … ${done} of ${all.length}`);
    }
    rmSync(dir, { recursive: true });
  };
  await Promise.all(cpus().map(work));
  for (const [kind, { planted, check, test }] of scores)
    console.log(
      `${kind.padEnd(28)} ${String(planted).padStart(4)} planted  ${String(check).padStart(4)} by checks  ${String(test).padStart(4)} by tests  ${String(planted - check - test).padStart(3)} missed`,
    );
  for (const line of missed.sort()) console.log(`missed  ${line}`);
  const share = 1 - missed.length / all.length;
  console.log(
    `\n${all.length - missed.length} of ${all.length} planted faults caught (${(share * 100).toFixed(1)} %) in ${entries.length} entries.`,
  );
}

await benchRules(process.argv.slice(2)).catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
