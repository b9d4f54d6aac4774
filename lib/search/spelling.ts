import { distance } from "@/lib/catalog/checks/suggest";

/** Finds the words that a misspelt one may stand for, by the pairs of letters they share. */
export interface Speller {
  words: ReadonlySet<string>;
  /** Words of names and topics; they are meant rather than others. */
  chief: ReadonlySet<string>;
  /** All words in the order of their code units. */
  sorted: readonly string[];
  /** Pair of letters → words that hold it, as places in `sorted`. */
  byPair: ReadonlyMap<string, readonly number[]>;
}

/** A mark in front stands for the beginning, which is mistyped least. */
function toPairs(word: string): string[] {
  const marked = `^${word}`;
  return [...new Set(Array.from({ length: word.length }, (_, i) => marked.slice(i, i + 2)))];
}

/** `sorted` holds the words in the order of their code units. */
export function buildSpeller(sorted: readonly string[], chief: ReadonlySet<string>): Speller {
  const byPair = new Map<string, number[]>();
  for (const [place, word] of sorted.entries()) {
    if (word.length < 3 || /[\d_]/.test(word)) continue;
    for (const pair of toPairs(word)) {
      const places = byPair.get(pair);
      if (places) places.push(place);
      else byPair.set(pair, [place]);
    }
  }
  return { words: new Set(sorted), chief, sorted, byPair };
}

/** Place of the first word that does not stand before the text. */
export function findPlace(sorted: readonly string[], text: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as string) < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a word begins with this. */
export function isBeginning({ sorted }: Speller, start: string): boolean {
  return sorted[findPlace(sorted, start)]?.startsWith(start) ?? false;
}

/** Slips that are forgiven: one from four letters on, two from six, three from ten; numbers are meant as typed. */
function forgiven(term: string): number {
  if (/[\d_]/.test(term) || term.length < 4) return 0;
  return term.length < 6 ? 1 : term.length < 10 ? 2 : 3;
}

const mostCandidates = 80;
const mostCorrections = 3;
/** Costs in slips, for words that are less likely meant. */
const otherBeginning = 0.5;
const noChief = 0.6;

/** The words nearest to a misspelt one, nearest first; empty where none is near enough to be meant. */
export function listCorrections(
  term: string,
  { sorted, chief, byPair }: Speller,
  most = forgiven(term),
): string[] {
  if (!most) return [];
  const pairs = toPairs(term);
  // A slip spoils at most two pairs, two letters that changed places three.
  const least = Math.max(1, pairs.length - 3 * most);
  const shared = new Uint8Array(sorted.length);
  const near: { word: string; pairs: number }[] = [];
  for (const pair of pairs)
    for (const place of byPair.get(pair) ?? []) shared[place] = (shared[place] as number) + 1;
  for (let place = 0; place < shared.length; place++) {
    if ((shared[place] as number) < least) continue;
    const word = sorted[place] as string;
    if (Math.abs(word.length - term.length) <= most) near.push({ word, pairs: shared[place] as number });
  }
  const candidates = near
    .sort((a, b) => b.pairs - a.pairs)
    .slice(0, mostCandidates)
    .map(({ word }) => ({ word, slips: distance(term, word) }))
    // Who mistypes the first letter seldom mistypes another.
    .filter(({ word, slips }) => slips <= (word[0] === term[0] ? most : 1))
    .map(({ word, slips }) => ({
      word,
      cost: slips + (word[0] === term[0] ? 0 : otherBeginning) + (chief.has(word) ? 0 : noChief),
    }))
    .sort((a, b) => a.cost - b.cost || a.word.localeCompare(b.word));
  const lowest = candidates[0]?.cost ?? 0;
  return candidates
    .filter(({ cost }) => cost <= lowest + otherBeginning)
    .slice(0, mostCorrections)
    .map(({ word }) => word);
}
