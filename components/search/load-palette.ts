import { paths } from "@/lib/paths";
import type { ChoiceGroup } from "@/lib/search/choice";
import { openPalette, searchPalette } from "@/lib/search/palette";
import type { PaletteIndex } from "@/lib/search/palette-index";

/** Fetches the index of a revision (the browser keeps it) and makes it searchable; rejects without network and cache. */
export async function loadPalette(revision: string): Promise<(text: string) => ChoiceGroup[]> {
  const answer = await fetch(paths.paletteIndex(revision));
  if (!answer.ok) throw new Error(`the search index answered ${answer.status}`);
  const palette = openPalette((await answer.json()) as PaletteIndex);
  return (text) => searchPalette(palette, text);
}
