import { spawn } from "node:child_process";
import { watch } from "chokidar";
import type { EntryCache } from "@/lib/content/load-entry";
import { formatProblem } from "@/lib/content/problem";
import { readCurrent } from "@/lib/db/revisions";
import { childEnv, readEnv } from "@/lib/env";
import { writeDevProblems } from "@/lib/serving/dev-state";
import { formatSeconds } from "./phases";
import { seed } from "./seed";

const settleMs = 80;
const env = readEnv();
const cache: EntryCache = new Map();

/** Seeds what is saved; a broken change is shown, and the last good catalog stays. */
async function follow(): Promise<void> {
  const started = Date.now();
  const { revision, problems } = await seed(env, { cache });
  await writeDevProblems(env.DATA_DIR, problems.map(formatProblem));
  for (const problem of problems) console.error(formatProblem(problem));
  if (revision) console.log(`✓ catalog ${revision}  ${formatSeconds(Date.now() - started)}`);
  else console.error(`✗ ${problems.length} problems; the last good catalog stays.`);
}

let running = Promise.resolve();
let timer: NodeJS.Timeout | undefined;

/** One seed at a time, once the editor has finished writing. */
function schedule(): void {
  clearTimeout(timer);
  timer = setTimeout(() => {
    running = running.then(follow).catch((error) => console.error(error));
  }, settleMs);
}

await follow();
if (!(await readCurrent(env.DATA_DIR))) {
  console.error("There is no good catalog yet to show. Mend the problems above and run npm run dev again.");
  process.exit(1);
}
watch(env.CONTENT_DIR, { ignoreInitial: true }).on("all", schedule);
const server = spawn(
  process.execPath,
  ["node_modules/next/dist/bin/next", "dev", "--port", String(env.PORT)],
  {
    stdio: "inherit",
    env: childEnv({ NODE_ENV: "development", NEXT_TELEMETRY_DISABLED: "1", CATALOG_REVISION: "" }),
  },
);
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => server.kill(signal));
server.on("exit", (code) => process.exit(code ?? 0));
