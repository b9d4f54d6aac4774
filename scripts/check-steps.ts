import { readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { childEnv } from "@/lib/env";
import { removeStaleTypes } from "./build";
import { runCommand } from "./phases";

/** Numbers of a test run. */
export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

export function addTallies(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (sum, { passed, failed, skipped }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      skipped: sum.skipped + skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

export const formatTally = ({ passed, skipped }: Tally) =>
  `${passed} passed${skipped ? `, ${skipped} skipped` : ""}`;

/** A test run with failures: its numbers, and what it printed. */
export class TestsFailed extends Error {
  constructor(
    readonly tally: Tally,
    output: string,
  ) {
    super(output);
  }
}

/** Runs a command that writes a report; the report's numbers are the answer, failures an error that holds the output. */
async function runTests(
  args: readonly string[],
  environment: Record<string, string>,
  report: string,
  read: (json: string) => Tally,
): Promise<Tally> {
  await rm(report, { force: true });
  const failure = await runCommand(process.execPath, args, { env: childEnv(environment) }).then(
    () => null,
    (error: Error) => error,
  );
  const json = await readFile(report, "utf8").catch(() => null);
  await rm(report, { force: true });
  if (json === null) throw failure ?? new Error(`${args.join(" ")} wrote no report`);
  const tally = read(json);
  if (failure) throw new TestsFailed({ ...tally, failed: Math.max(1, tally.failed) }, failure.message);
  return tally;
}

/** The tests of one vitest project (tests/unit, house, content or db). */
export function runVitest(project: string): Promise<Tally> {
  const report = join(tmpdir(), `exporterhub-${project}-${process.pid}.json`);
  const args = [
    "node_modules/vitest/vitest.mjs",
    "run",
    "--project",
    project,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ];
  return runTests(args, { NO_COLOR: "1" }, report, (json) => {
    const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(json);
    return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests };
  });
}

/** The tests in a real browser. */
export function runPlaywright(): Promise<Tally> {
  const report = join(tmpdir(), `exporterhub-e2e-${process.pid}.json`);
  return runTests(
    ["node_modules/@playwright/test/cli.js", "test"],
    { PLAYWRIGHT_JSON_OUTPUT_NAME: report },
    report,
    (json) => {
      const { expected, unexpected, flaky, skipped } = JSON.parse(json).stats;
      return { passed: expected + flaky, failed: unexpected, skipped };
    },
  );
}

export async function typecheck(): Promise<void> {
  await removeStaleTypes();
  await runCommand(process.execPath, ["node_modules/typescript/bin/tsc", "--noEmit"]);
}

export async function lint(): Promise<void> {
  await runCommand(process.execPath, [
    "node_modules/@biomejs/biome/bin/biome",
    "check",
    "--error-on-warnings",
    ".",
  ]);
}
