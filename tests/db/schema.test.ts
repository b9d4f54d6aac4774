import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { deriveSchema, schemaToSql } from "@/scripts/schema-sql";

test.each(["sqlite", "postgresql"] as const)(
  "%s: schema and SQL are those that the hand-written schema gives",
  async (dialect) => {
    const source = await readFile("prisma/sqlite/schema.prisma", "utf8");
    const schema = deriveSchema(source, dialect);
    expect(await readFile(`prisma/${dialect}/schema.prisma`, "utf8")).toBe(schema);
    expect(await readFile(`prisma/${dialect}/schema.sql`, "utf8")).toBe(await schemaToSql(schema, dialect));
  },
);
