import { cp, readFile, rm, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { hashFiles } from "@/lib/content/revision";
import { childEnv, type Env, readEnv } from "@/lib/env";
import { runCommand } from "./phases";
import { seed } from "./seed";

const stampFile = ".next/exporterhub.json";
const sources = [
  "app",
  "components",
  "lib",
  "next.config.ts",
  "proxy.ts",
  "postcss.config.mjs",
  "package-lock.json",
  "tsconfig.json",
  "scripts/build.ts",
];

interface Stamp {
  sources: string;
  revision: string;
}

/** What the present build was made from, or null when there is none. */
export async function readBuild(): Promise<Stamp | null> {
  const text = await readFile(stampFile, "utf8").catch(() => null);
  return text === null ? null : (JSON.parse(text) as Stamp);
}

/** Environment of the build and of the server it makes: the revision it serves and where its database lies. */
export function buildEnv(env: Env, revision: string): NodeJS.ProcessEnv {
  return childEnv({
    NODE_ENV: "production",
    NEXT_TELEMETRY_DISABLED: "1",
    CATALOG_REVISION: revision,
    DATA_DIR: resolve(env.DATA_DIR),
    SITE_URL: env.SITE_URL,
  });
}

/** The framework's types of routes outlive the routes; a typecheck would trip over those that are gone. */
export async function removeStaleTypes(): Promise<void> {
  for (const folder of [".next/types", ".next/dev/types"]) await rm(folder, { recursive: true, force: true });
}

/** Builds the site for a revision unless that very build is there; resolves with whether it built. */
export async function build(env: Env, revision: string): Promise<boolean> {
  const stamp: Stamp = { sources: await hashFiles(sources, env.SITE_URL), revision };
  const present = await readBuild();
  if (present?.sources === stamp.sources && present.revision === revision) return false;
  await rm(stampFile, { force: true });
  await removeStaleTypes();
  await runCommand(process.execPath, ["node_modules/next/dist/bin/next", "build"], {
    env: buildEnv(env, revision),
  });
  // The standalone server is complete but for the files that a CDN would serve.
  await cp(".next/static", ".next/standalone/.next/static", { recursive: true });
  await writeFile(stampFile, JSON.stringify(stamp));
  return true;
}

if (process.argv[1]?.endsWith("build.ts")) {
  const env = readEnv();
  const { revision, problems } = await seed(env);
  if (revision === null)
    throw new Error(`The content has ${problems.length} problems; npm run validate shows them.`);
  console.log(
    (await build(env, revision))
      ? "Built. node .next/standalone/server.js serves it."
      : "Nothing changed since the last build.",
  );
}
