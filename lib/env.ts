import { delimiter } from "node:path";
import { z } from "zod";

/** The environment, read once; every variable the project knows stands here. */
const envSchema = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000).describe("Port to serve on."),
  HOST: z.string().min(1).default("0.0.0.0").describe("Address to listen on."),
  SITE_URL: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe("Address under which people reach the site; http://localhost:PORT without it."),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, "must be a postgresql:// address; leave it out for SQLite")
    .optional()
    .describe("PostgreSQL, for several machines; without it SQLite files in DATA_DIR."),
  DATA_DIR: z
    .string()
    .min(1)
    .default(".data")
    .describe("Folder for SQLite files and the pointer to the newest valid revision."),
  CONTENT_DIR: z.string().min(1).default("content").describe("Folder of the catalog's files."),
  CATALOG_REVISION: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .optional()
    .describe("Revision that this build serves; set at build."),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
});

export type Env = z.infer<typeof envSchema> & { SITE_URL: string };

function parseEnv(source: Record<string, string | undefined>): Env {
  // An empty variable counts as none.
  const result = envSchema.safeParse(Object.fromEntries(Object.entries(source).filter(([, value]) => value)));
  if (!result.success) {
    const faults = result.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`The environment is wrong:\n${faults.join("\n")}`);
  }
  const { SITE_URL = `http://localhost:${result.data.PORT}`, ...env } = result.data;
  return { ...env, SITE_URL: SITE_URL.replace(/\/+$/, "") };
}

let ownEnv: Env | undefined;

/**
 * The checked environment: of this process, parsed once, or of a given source. Throws one error that names every
 * wrong variable.
 */
export function readEnv(source?: Record<string, string | undefined>): Env {
  if (source) return parseEnv(source);
  // The framework puts the build's revision into the code only where it stands literally.
  ownEnv ??= parseEnv({ ...process.env, CATALOG_REVISION: process.env.CATALOG_REVISION });
  return ownEnv;
}

/** This process's environment with changes, for a child process. */
export function childEnv(changes: Record<string, string>): NodeJS.ProcessEnv {
  return { ...process.env, ...changes } as NodeJS.ProcessEnv;
}

/** The folders in which programs are looked for. */
export function searchPath(): string[] {
  return (process.env.PATH ?? "").split(delimiter);
}
