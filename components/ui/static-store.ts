/** Parts that were rendered but whose page has not yet been: enough for every page under way at once. */
const kept = 500;

// The two renderings of a page, components to elements and elements to HTML, load modules apart but share the process.
const store = globalThis as typeof globalThis & { exporterhubHtml?: Map<string, string> };

/** Keeps a rendered part until its page is written. */
export function keepHtml(id: string, html: string): void {
  store.exporterhubHtml ??= new Map();
  const parts = store.exporterhubHtml;
  parts.delete(id);
  parts.set(id, html);
  for (const old of parts.keys()) {
    if (parts.size <= kept) break;
    parts.delete(old);
  }
}

/** The part of that name; throws when it is gone, rather than to leave a hole in a page. */
export function findHtml(id: string): string {
  const html = store.exporterhubHtml?.get(id);
  if (html === undefined) throw new Error(`static part ${id} is not kept any more`);
  return html;
}
