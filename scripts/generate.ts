import { spawnSync } from "node:child_process";
import { childEnv } from "@/lib/env";
import { writeSchemaSql } from "./schema-sql";

/**
 * `npm run generate [sql]`: makes the database client of each dialect; with `sql` first PostgreSQL's schema and
 * the SQL files, after a change of prisma/sqlite/schema.prisma.
 */
if (process.argv[2] === "sql") await writeSchemaSql();
for (const dialect of ["sqlite", "postgresql"]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["node_modules/prisma/build/index.js", "generate"],
    {
      encoding: "utf8",
      // The generator is WebAssembly; naming any executable keeps Prisma from downloading its native engine.
      env: childEnv({
        PRISMA_DIALECT: dialect,
        PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
        PRISMA_HIDE_UPDATE_MESSAGE: "1",
      }),
    },
  );
  if (status !== 0) throw new Error(`prisma generate failed for ${dialect}:\n${stdout}${stderr}`);
}
