import type { Listing } from "@/lib/catalog/listing";
import { type Engine, searchExporters } from "./engine";
import { listCorrections } from "./spelling";
import { toQueryTerms } from "./tokens";
import { understand } from "./understand";

/** The text with its typing errors mended as they were for the search, or null where none was. */
export function correctSpelling(engine: Engine, text: string): string | null {
  const { terms } = understand(text, engine);
  if (terms.every(({ typed, words }) => words.includes(typed))) return null;
  return terms.map(({ words }) => words[0]).join(" ");
}

const suggested = 4;

export interface Suggestions {
  /** Words of the catalog that look like those of the text. */
  spellings: string[];
  exporters: Listing[];
}

/** What may be meant by a text that finds nothing: words and exporters further off than a search forgives. */
export function suggest(engine: Engine, text: string): Suggestions {
  const spellings = toQueryTerms(text.slice(0, 200)).flatMap((term) =>
    term.length < 3 ? [] : listCorrections(term, engine.speller, Math.floor(term.length / 3)),
  );
  const found = spellings.flatMap((word) =>
    searchExporters(engine, word)
      .slice(0, suggested)
      .map(({ document }) => document.listing),
  );
  return {
    spellings: [...new Set(spellings)].slice(0, suggested),
    exporters: [...new Set(found)].slice(0, suggested),
  };
}
