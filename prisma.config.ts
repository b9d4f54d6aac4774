import { defineConfig } from "prisma/config";

// PRISMA_DIALECT is set by scripts/generate.ts, which makes one client for each dialect.
export default defineConfig({ schema: `prisma/${process.env.PRISMA_DIALECT ?? "sqlite"}/schema.prisma` });
