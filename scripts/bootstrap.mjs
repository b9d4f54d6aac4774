// What every npm script goes through: on a fresh clone it installs what is missing and generates the database
// clients, then runs the verb. Plain JavaScript without dependencies, since there may be none yet.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root);

const [verb = "", ...args] = process.argv.slice(2);
const script = join("scripts", `${verb}.ts`);

/** @param {string} message */
function stop(message) {
  console.error(message);
  process.exit(1);
}

/** @param {string[]} files */
function hash(files) {
  const sum = createHash("sha256");
  for (const file of files) sum.update(readFileSync(file));
  return sum.digest("hex");
}

/**
 * Runs a step unless its stamp says that nothing changed since.
 * @param {string} title
 * @param {string} stampFile
 * @param {string} stamp
 * @param {string} command
 * @param {string[]} commandArgs
 */
function once(title, stampFile, stamp, command, commandArgs) {
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return;
  const started = Date.now();
  console.log(`▸ ${title}`);
  const { status } = spawnSync(command, commandArgs, {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (status !== 0)
    stop(`✗ ${title} failed. What went wrong stands above; mend it and run the same command again.`);
  mkdirSync(dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, stamp);
  console.log(`✓ ${title}  ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19))
  stop(
    `ExporterHub needs Node 20.19 or newer; this is ${process.versions.node}. Install an LTS release from https://nodejs.org.`,
  );
if (!existsSync(script)) stop(`There is no script “${verb}”.`);

const lock = hash(["package-lock.json"]);
once("Install packages (npm ci)", "node_modules/.exporterhub", lock, "npm", [
  "ci",
  "--no-audit",
  "--no-fund",
]);
once(
  "Generate database clients",
  "lib/db/generated/.stamp",
  lock + hash(["prisma/sqlite/schema.prisma", "prisma/postgresql/schema.prisma"]),
  process.execPath,
  ["--import", "tsx", "scripts/generate.ts"],
);

const child = spawn(process.execPath, ["--import", "tsx", script, ...args], { stdio: "inherit" });
for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]))
  process.on(signal, () => child.kill(signal));
child.on("exit", (code, signal) =>
  process.exit(code ?? (signal === "SIGINT" || signal === "SIGTERM" ? 0 : 1)),
);
