import { z } from "zod";

/** The environment, read once; each variable is documented here and in docs/operating.md. */
const envSchema = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("development"),
  SITE_URL: z.url({ protocol: /^https?$/ }).default("http://localhost:3000").describe("Address under which people reach the site, for links that leave it."),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, "must be a postgresql:// address; leave it out for SQLite")
    .optional()
    .describe("PostgreSQL, for several machines; without it SQLite files in DATA_DIR."),
  DATA_DIR: z.string().min(1).default(".data").describe("Folder for SQLite files and the pointer to the newest valid revision."),
  CATALOG_REVISION: z.string().regex(/^[0-9a-f]{16}$/).optional().describe("Revision that this build serves; set at build."),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
});

export type Env = z.infer<typeof envSchema>;

/** Reads and checks the environment; throws one error that names every wrong variable. */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  // Named one by one: the framework puts the build's revision into the code only where it stands literally.
  const result = envSchema.safeParse({ ...source, CATALOG_REVISION: source === process.env ? process.env.CATALOG_REVISION : source.CATALOG_REVISION });
  if (result.success) return { ...result.data, SITE_URL: result.data.SITE_URL.replace(/\/+$/, "") };
  throw new Error(`The environment is wrong:\n${result.error.issues.map((issue) => `  ${issue.path.join(".")} ${issue.message}`).join("\n")}`);
}
