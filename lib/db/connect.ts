import { PrismaLibSql } from "@prisma/adapter-libsql";
import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient as PostgresClient } from "./generated/postgresql/client";
import { PrismaClient } from "./generated/sqlite/client";

export type Database = PrismaClient;

/** The PostgreSQL schema that holds a revision. */
export function schemaName(revision: string): string {
  return `catalog_${revision}`;
}

/** Opens one SQLite file. */
export function openSqlite(file: string): Database {
  return new PrismaClient({ adapter: new PrismaLibSql({ url: `file:${file}` }) });
}

/** Opens the schema of one revision on a PostgreSQL. */
export function openPostgres(url: string, revision: string): Database {
  const client = new PostgresClient({
    adapter: new PrismaPg({ connectionString: url, max: 4 }, { schema: schemaName(revision) }),
  });
  // Both clients are generated from one schema, which a test keeps in step; only their type names differ.
  return client as unknown as Database;
}
