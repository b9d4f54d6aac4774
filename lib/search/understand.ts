import type { Engine } from "./engine";
import { listOwners, listOwnersOfBeginning } from "./names";
import { isBeginning, listCorrections, type Speller } from "./spelling";
import { listTranspositions, toAddressPort, toQueryTerms } from "./tokens";

/** A word of a query, and what is searched for it. */
export interface Term {
  typed: string;
  /** The word itself, or what a misspelt one may stand for; one of them will do. */
  words: readonly string[];
}

export interface Understanding {
  terms: Term[];
  /** Slug → how many of the metrics and alerts that the query names it has; null where it names none. */
  owners: ReadonlyMap<string, number> | null;
}

const shortestPart = 3;
const mostParts = 6;

/** `nginxprometheusexporter` → `nginx prometheus exporter`: the fewest known words that make up this one. */
function splitCompound(term: string, words: ReadonlySet<string>, parts = mostParts): string[] | null {
  if (words.has(term)) return [term];
  if (parts === 1) return null;
  for (let at = term.length - shortestPart; at >= shortestPart; at--) {
    const first = term.slice(0, at);
    const rest = words.has(first) ? splitCompound(term.slice(at), words, parts - 1) : null;
    if (rest) return [first, ...rest];
  }
  return null;
}

/** A word that nobody uses: two letters that changed places, words run together, a typing error. */
function mend(term: string, speller: Speller): Term[] {
  const same = [{ typed: term, words: [term] }];
  if (term.length < 4 || isBeginning(speller, term)) return same;
  if (term.includes("_"))
    return term
      .split("_")
      .filter(Boolean)
      .flatMap((part) => mend(part, speller));
  const swapped = listTranspositions(term).filter((candidate) => speller.words.has(candidate));
  if (swapped.length) return [{ typed: term, words: swapped }];
  const parts = term.length >= 2 * shortestPart ? splitCompound(term, speller.words) : null;
  if (parts) return parts.map((part) => ({ typed: part, words: [part] }));
  const corrections = listCorrections(term, speller);
  return corrections.length ? [{ typed: term, words: corrections }] : same;
}

/** How often each owner is named. */
function countOwners(owners: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const owner of owners) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  return counts;
}

/**
 * What a text means to an index. One that names metrics or alerts whole (a series with its labels, a pasted expression),
 * or the beginning of a metric's name, is about those who have them.
 */
export function understand(text: string, engine: Engine): Understanding {
  const { speller, names } = engine;
  const isKnown = (word: string) => isBeginning(speller, word) || listOwners(names, word).length > 0;
  const typed = toQueryTerms(toAddressPort(text) ?? text, isKnown);
  const asTyped = (words: readonly string[]) => words.map((word) => ({ typed: word, words: [word] }));
  const whole = typed.filter((term) => listOwners(names, term).length > 0);
  if (whole.length)
    return {
      terms: asTyped(whole),
      owners: countOwners(whole.flatMap((term) => listOwners(names, term))),
    };
  const begun = typed.filter((term) => term.includes("_") && !speller.words.has(term));
  const owners = begun.flatMap((term) => listOwnersOfBeginning(engine, term));
  if (owners.length) return { terms: asTyped(begun), owners: countOwners(owners) };
  return { terms: typed.flatMap((term) => mend(term, speller)), owners: null };
}
