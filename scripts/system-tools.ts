import { execFileSync, spawnSync } from "node:child_process";
import { accessSync, constants, readdirSync } from "node:fs";
import { join } from "node:path";
import { childEnv, searchPath } from "@/lib/env";

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The first of these programs that is on the PATH or at its absolute path, or null. */
export function findTool(...names: string[]): string | null {
  const folders = searchPath();
  for (const name of names) {
    const candidates = name.startsWith("/") ? [name] : folders.map((folder) => join(folder, name));
    const found = candidates.find(isExecutable);
    if (found) return found;
  }
  return null;
}

/** The folder of PostgreSQL's server programs (Debian keeps them off the PATH), or null. */
export function findPostgres(): string | null {
  const root = "/usr/lib/postgresql";
  const versions = ((): string[] => {
    try {
      return readdirSync(root).sort((a, b) => Number(b) - Number(a));
    } catch {
      return [];
    }
  })();
  const folder = versions
    .map((version) => join(root, version, "bin"))
    .find((bin) => isExecutable(join(bin, "initdb")));
  if (folder) return folder;
  const onPath = findTool("initdb");
  return onPath ? onPath.replace(/\/initdb$/, "") : null;
}

export const chromiumPaths = ["/usr/bin/chromium", "chromium", "google-chrome", "chromium-browser"] as const;

interface Need {
  what: string;
  debian: string;
  /** False where the tests can do without: they say loudly what they skip. */
  essential: boolean;
  find: () => string | null;
}

/** What the tests need beyond npm packages. */
export const needs: Need[] = [
  { what: "a Chromium browser", debian: "chromium", essential: true, find: () => findTool(...chromiumPaths) },
  { what: "promtool", debian: "prometheus", essential: true, find: () => findTool("promtool") },
  { what: "a PostgreSQL server", debian: "postgresql", essential: false, find: findPostgres },
];

export interface Missing {
  essential: boolean;
  /** What is missing, with the command that installs it. */
  message: string;
}

/** Installs what is missing where that is possible (Debian or Ubuntu, as root); answers with what is missing still. */
export function installMissing(): Missing[] {
  const missing = needs.filter((need) => !need.find());
  if (!missing.length) return [];
  const packages = missing.map((need) => need.debian);
  if (process.getuid?.() === 0 && findTool("apt-get")) {
    const options = { stdio: "ignore", env: childEnv({ DEBIAN_FRONTEND: "noninteractive" }) } as const;
    spawnSync("apt-get", ["update", "-qq"], options);
    spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], options);
  }
  return missing
    .filter((need) => !need.find())
    .map(({ what, debian, essential }) => ({
      essential,
      message: `${what} is missing: sudo apt-get install ${debian}`,
    }));
}

/** Runs promtool; throws an error that holds all it printed. */
export function promtool(args: readonly string[], cwd?: string): string {
  const program = findTool("promtool");
  if (!program) throw new Error("promtool is missing: sudo apt-get install prometheus");
  try {
    return execFileSync(program, args, { encoding: "utf8", stdio: "pipe", ...(cwd ? { cwd } : {}) });
  } catch (error) {
    const { stdout = "", stderr = "" } = error as { stdout?: string; stderr?: string };
    throw new Error(`promtool ${args.join(" ")}\n${stdout}${stderr}`);
  }
}
