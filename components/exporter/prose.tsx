import { renderMarkdown } from "@/lib/markup/markdown";

/** A section of a guide. */
export async function Prose({ markdown }: { markdown: string | undefined }) {
  if (!markdown?.trim()) return null;
  return <div className="prose" dangerouslySetInnerHTML={{ __html: await renderMarkdown(markdown) }} />;
}
