import type { SearchDocument } from "./document";
import { toTokens } from "./tokens";

export const matchFields = ["alias", "software", "port", "topic", "alert", "metric", "category"] as const;
export type MatchField = (typeof matchFields)[number];

/** Where a result was found, when its name and summary do not show it. */
export interface Match {
  field: MatchField;
  /** The alias, port, alert, metric and so on, as the entry has it. */
  text: string;
}

function candidates(document: SearchDocument, field: MatchField): readonly string[] {
  const { listing } = document;
  switch (field) {
    case "alias":
      return listing.aliases;
    case "software":
      return listing.software;
    case "port":
      return listing.port === null ? [] : [String(listing.port)];
    case "topic":
      return listing.tags;
    case "alert":
      return document.alertNames;
    case "metric":
      return document.metricNames;
    case "category":
      return [document.categoryName];
  }
}

/** Whether a text holds a word, or one it may stand for, as a word or the beginning of one. */
function holds(tokens: readonly string[], words: readonly string[]): boolean {
  return words.some((word) => tokens.some((token) => token.startsWith(word)));
}

/** How many of the terms stand in a text; 0 without looking closely where it cannot be more than `most`. */
function cover(text: string, terms: readonly (readonly string[])[], most: number): number {
  const lower = text.toLowerCase();
  const near = terms.filter((words) => words.some((word) => lower.includes(word)));
  if (near.length <= most) return 0;
  const tokens = toTokens(text);
  return near.filter((words) => holds(tokens, words)).length;
}

/**
 * Where an entry was found by terms, each a word with those it may stand for: the place that holds most of them, or
 * null when name and summary show as many.
 */
export function explain(document: SearchDocument, terms: readonly (readonly string[])[]): Match | null {
  const { name, slug, summary } = document.listing;
  let most = cover(`${name} ${slug} ${summary}`, terms, 0);
  let best: Match | null = null;
  for (const field of matchFields) {
    for (const text of candidates(document, field)) {
      if (most === terms.length) return best;
      const covered = cover(text, terms, most);
      if (covered > most) [best, most] = [{ field, text }, covered];
    }
  }
  return best;
}
