"use client";

import { findHtml } from "./static-store";

/** Writes a kept part on the server; in the browser it leaves what is there untouched. */
export function StaticHtml({ id, className }: { id: string; className?: string | undefined }) {
  const html = typeof window === "undefined" ? findHtml(id) : "";
  return <div className={className} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: html }} />;
}
