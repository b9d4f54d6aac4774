import type { NextConfig } from "next";

const securityHeaders = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=()" },
];

/** Any page may read the API, its ETag and its Link header included. */
const apiHeaders = [
  { key: "Access-Control-Allow-Origin", value: "*" },
  { key: "Access-Control-Allow-Methods", value: "GET, HEAD, OPTIONS" },
  { key: "Access-Control-Allow-Headers", value: "If-None-Match" },
  { key: "Access-Control-Expose-Headers", value: "ETag, Link" },
];

const config: NextConfig = {
  output: "standalone",
  poweredByHeader: false,
  // A build serves one revision of the catalog, whose name is put into the code.
  env: process.env.CATALOG_REVISION ? { CATALOG_REVISION: process.env.CATALOG_REVISION } : {},
  serverExternalPackages: ["@prisma/adapter-libsql", "@libsql/client", "libsql", "pg", "pino", "prom-client"],
  // libsql's native part is chosen at run time, which file tracing cannot see.
  outputFileTracingIncludes: { "/**": ["node_modules/@libsql/**/*", "node_modules/libsql/**/*"] },
  outputFileTracingExcludes: { "/**": [".data/**", "content/**", "tests/**", "docs/**"] },
  turbopack: { root: import.meta.dirname },
  headers: async () => [
    { source: "/:path*", headers: securityHeaders },
    { source: "/api/v1/:path*", headers: apiHeaders },
  ],
};

export default config;
