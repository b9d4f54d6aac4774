import { createHash } from "node:crypto";

/** A strong ETag over a body: 128 bits of its SHA-256, RFC 9110 section 8.8.3. */
export function toEtag(body: string): string {
  return `"${createHash("sha256").update(body).digest("hex").slice(0, 32)}"`;
}

/** Whether If-None-Match names the tag; weak comparison, RFC 9110 section 13.1.2. */
export function matchesEtag(header: string | null, etag: string): boolean {
  const candidates = header?.split(",").map((candidate) => candidate.trim().replace(/^W\//, "")) ?? [];
  return candidates.includes(etag) || candidates.includes("*");
}
