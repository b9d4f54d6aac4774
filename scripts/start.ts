import { createServer } from "node:net";
import { formatProblem } from "@/lib/content/problem";
import { readEnv } from "@/lib/env";
import { build, readBuild } from "./build";
import { formatSeconds, Phases } from "./phases";
import { seed } from "./seed";
import { serve } from "./serve";

/** Rejects with what to do when the port is taken. */
function checkPort(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", () =>
      reject(
        new Error(
          `Port ${port} is in use. Stop what listens there, or choose another: PORT=${port + 1} npm start`,
        ),
      ),
    );
    probe.listen(port, () => probe.close(() => resolve()));
  });
}

/** `npm start`: seed, build what changed, serve. Broken content never takes the last good build down. */
async function start(): Promise<void> {
  const env = readEnv();
  const port = env.PORT;
  const phases = new Phases(3);
  await checkPort(port);
  const seeded = await phases.run(
    "Validate and seed",
    () => seed(env),
    ({ revision, fresh }: { revision: string | null; fresh?: boolean }) =>
      revision ? `revision ${revision}${fresh ? "" : ", already there"}` : "the content has problems",
  );
  let revision = seeded.revision;
  if (revision === null) {
    for (const problem of seeded.problems) console.error(formatProblem(problem));
    revision = (await readBuild())?.revision ?? null;
    if (revision === null)
      throw new Error(
        `${seeded.problems.length} problems in the content, and no earlier build to serve. Mend them and run npm start again.`,
      );
    console.error(
      `\n${seeded.problems.length} problems in the content; the last good catalog is served instead.\n`,
    );
  } else {
    await phases.run(
      "Build",
      () => build(env, revision as string),
      (built) => (built ? "" : "nothing changed"),
    );
  }
  const server = await phases.run("Serve", () => serve(env, revision as string));
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => server.kill(signal));
  server.on("exit", (code) => process.exit(code ?? 0));
  console.log(
    `\nExporterHub runs at http://localhost:${port} (ready after ${formatSeconds(Date.now() - phases.started)}). Ctrl-C stops it.`,
  );
}

await start().catch((error: Error) => {
  console.error(`\n${error.message}`);
  process.exit(1);
});
