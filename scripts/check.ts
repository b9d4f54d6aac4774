import { addTallies, formatTally, lint, runVitest, TestsFailed, typecheck } from "./check-steps";
import { formatSeconds, Phases } from "./phases";
import { validate } from "./validate";

/** `npm run check`: the quick part of the tests; no build, no browser, no database server. */
async function check(): Promise<void> {
  const phases = new Phases(5);
  await phases.run("Typecheck", typecheck);
  await phases.run("Lint", lint);
  await phases.run("Validate content", async () => {
    if ((await validate()) !== 0) throw new Error("The content has problems; they stand above.");
  });
  const unit = await phases.run("Unit tests", () => runVitest("unit"), formatTally);
  const house = await phases.run("House rules", () => runVitest("house"), formatTally);
  const { passed } = addTallies([unit, house]);
  console.log(
    `\n${passed} passed, 0 failed in ${formatSeconds(Date.now() - phases.started)}. npm test proves the rest.`,
  );
}

await check().catch((error: Error) => {
  console.error(`\n${error.message}\n`);
  console.error(
    error instanceof TestsFailed
      ? `${error.tally.passed} passed, ${error.tally.failed} failed.`
      : "The check stopped at the step above.",
  );
  process.exitCode = 1;
});
