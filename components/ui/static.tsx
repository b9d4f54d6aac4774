import { createHash } from "node:crypto";
import type { ReactNode } from "react";
import { renderStatic } from "@/lib/markup/render-static";
import { StaticHtml } from "./static-html";
import { keepHtml } from "./static-store";

/**
 * A part of the page that never changes in the browser. It reaches the browser as HTML alone: the framework would
 * otherwise send it again as data and walk through all of it to hydrate (docs/decisions/0002).
 */
export async function Static({ className, children }: { className?: string; children: ReactNode }) {
  const html = await renderStatic(children);
  const id = createHash("sha256").update(html).digest("base64url").slice(0, 16);
  keepHtml(id, html);
  return <StaticHtml id={id} className={className} />;
}
