import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Logo } from "@/lib/catalog/entry";

const require = createRequire(import.meta.url);

let colours: Promise<Map<string, string>> | undefined;

/** simple-icons lists titles and colours; the slug is made from the title unless it is given. */
async function readColours(): Promise<Map<string, string>> {
  const { getIconSlug } = await import("simple-icons/sdk");
  const list = JSON.parse(await readFile(require.resolve("simple-icons/icons.json"), "utf8")) as Parameters<
    typeof getIconSlug
  >[0][];
  return new Map(list.map((icon) => [getIconSlug(icon), icon.hex]));
}

/** Read once, when a logo is first asked for. */
function loadColours(): Promise<Map<string, string>> {
  colours ??= readColours();
  return colours;
}

/** The logo of a simple-icons slug, or null when there is none of that name. */
export async function readLogo(slug: string): Promise<Logo | null> {
  const hex = (await loadColours()).get(slug);
  if (!hex) return null;
  const svg = await readFile(require.resolve(`simple-icons/icons/${slug}.svg`), "utf8");
  const path = / d="([^"]+)"/.exec(svg)?.[1];
  return path ? { path, hex } : null;
}

export async function listLogoSlugs(): Promise<string[]> {
  return [...(await loadColours()).keys()];
}
