import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { PrismaLibSql } from "@prisma/adapter-libsql";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import pg from "pg";

const require = createRequire(import.meta.url);
const dialects = ["sqlite", "postgresql"] as const;
type Dialect = (typeof dialects)[number];

/** The schema of a dialect, derived from SQLite's hand-written one. */
export function deriveSchema(sqlite: string, dialect: Dialect): string {
  if (dialect === "sqlite") return sqlite;
  return (
    sqlite
      .replace(
        /^\/\/ The hand-written schema\..*$/m,
        "// Derived from prisma/sqlite/schema.prisma by `npm run generate sql`; do not edit.",
      )
      .replace('provider = "sqlite"', 'provider = "postgresql"')
      .replace("generated/sqlite", "generated/postgresql")
      // json keeps the order of keys as SQLite's text does; jsonb would not.
      .replace(/ Json(\??)$/gm, " Json$1 @db.Json")
  );
}

/** Prisma's schema engine as WebAssembly, since the native one would have to be downloaded; one instance per process. */
async function loadEngine() {
  const folder = dirname(require.resolve("@prisma/schema-engine-wasm"));
  const glue = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const wasm = await WebAssembly.compile(await readFile(join(folder, "schema_engine_bg.wasm")));
  const instance = await WebAssembly.instantiate(wasm, { "./schema_engine_bg.js": { ...glue } });
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports as { __wbindgen_start(): void }).__wbindgen_start();
  return glue.SchemaEngine;
}

/** The engine asks a PostgreSQL for its version before it writes SQL; this pool answers for one, without any server. */
function offlinePool(): pg.Pool {
  const fields = [
    { name: "exists", dataTypeID: pg.types.builtins.BOOL },
    { name: "version", dataTypeID: pg.types.builtins.TEXT },
    { name: "numeric_version", dataTypeID: pg.types.builtins.INT4 },
  ];
  return Object.assign(new pg.Pool(), {
    query: async () => ({ fields, rows: [[true, "PostgreSQL 15.0", 150000]] }),
  });
}

let engine: ReturnType<typeof loadEngine> | undefined;

/** The SQL that makes an empty database of a dialect into this schema. */
export async function schemaToSql(schema: string, dialect: Dialect): Promise<string> {
  engine ??= loadEngine();
  const adapter = dialect === "sqlite" ? new PrismaLibSql({ url: ":memory:" }) : new PrismaPg(offlinePool());
  const file = { path: "schema.prisma", content: schema };
  const instance = await (await engine).new(
    { datamodels: [[file.path, file.content]] },
    () => {},
    bindSqlAdapterFactory(adapter),
  );
  const { stdout } = await instance.diff({
    from: { tag: "empty" },
    to: { tag: "schemaDatamodel", files: [file] },
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  if (stdout === null) throw new Error("the schema engine printed no SQL");
  // The schema's name is the revision's, chosen when it is written.
  return stdout.replace(/^-- CreateSchema\nCREATE SCHEMA .*;\n+/, "");
}

/** Writes PostgreSQL's schema and both SQL files from SQLite's schema. */
export async function writeSchemaSql(): Promise<void> {
  const source = await readFile("prisma/sqlite/schema.prisma", "utf8");
  for (const dialect of dialects) {
    const schema = deriveSchema(source, dialect);
    await writeFile(`prisma/${dialect}/schema.prisma`, schema);
    await writeFile(`prisma/${dialect}/schema.sql`, await schemaToSql(schema, dialect));
  }
}

if (process.argv[1]?.endsWith("schema-sql.ts")) await writeSchemaSql();
