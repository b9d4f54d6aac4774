import {
  addTallies,
  formatTally,
  lint,
  runPlaywright,
  runVitest,
  type Tally,
  TestsFailed,
  typecheck,
} from "./check-steps";
import { formatSeconds, Phases } from "./phases";
import { installMissing } from "./system-tools";

/** `npm test`: proves everything. Goes on after a failed phase, so that one run shows all that is wrong. */
async function test(): Promise<number> {
  const phases = new Phases(9);
  const tallies: Tally[] = [];
  const failures: string[] = [];
  const attempt = async (title: string, work: () => Promise<Tally | undefined>) => {
    try {
      tallies.push(
        (await phases.run(title, work, (tally) => (tally ? formatTally(tally) : ""))) ?? {
          passed: 1,
          failed: 0,
          skipped: 0,
        },
      );
    } catch (error) {
      tallies.push(error instanceof TestsFailed ? error.tally : { passed: 0, failed: 1, skipped: 0 });
      failures.push(title);
      console.error((error as Error).message);
    }
  };
  await attempt("System tools (browser, promtool, PostgreSQL)", async () => {
    const missing = installMissing();
    for (const { message } of missing) console.warn(`  !!! ${message}`);
    if (missing.some(({ essential }) => essential))
      throw new Error("Without these the site cannot be proven.");
    return undefined;
  });
  await attempt("Typecheck", async () => void (await typecheck()));
  await attempt("Lint", async () => void (await lint()));
  await attempt("Unit tests", () => runVitest("unit"));
  await attempt("House rules", () => runVitest("house"));
  await attempt("Content: rules, configs and commands by the real tools", () => runVitest("content"));
  await attempt("Database on SQLite and PostgreSQL", () => runVitest("db"));
  await attempt("Field lab: five exporters, real faults", () => runVitest("lab"));
  await attempt("Build, and the site in a real browser", runPlaywright);
  const { passed, failed, skipped } = addTallies(tallies);
  const verdict = failures.length ? `Failed: ${failures.join("; ")}.` : "Everything holds.";
  console.log(
    `\n${verdict} ${formatSeconds(Date.now() - phases.started)}.\n${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ""}`,
  );
  return failures.length ? 1 : 0;
}

process.exitCode = await test();
