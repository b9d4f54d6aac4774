import { findPlace } from "./spelling";

/** For each word the documents that hold it, as places in their list, and what it is worth there. */
export interface InvertedIndex {
  size: number;
  /** The words in the order of their code units. */
  sorted: readonly string[];
  postings: ReadonlyMap<string, readonly Posting[]>;
}

/** Where a word stands in one field. */
interface Posting {
  places: number[];
  /** What a find is worth: more, the fewer documents hold the word, … */
  rarity: number;
  /** … times what it is worth in each document: more, the shorter its field is. */
  shares: Float64Array;
}
export type Postings = Map<string, Posting[]>;

// Okapi BM25+ as Lv and Zhai give it (CIKM 2011), for words that stand once in a field.
const saturation = 1.2;
const lengthShare = 0.7;
const floor = 0.5;

/** Adds one field of `size` documents; `listWords` gives the words of each by its place, every word once. */
export function addField(
  postings: Postings,
  size: number,
  listWords: (place: number) => readonly string[],
  boost: number,
): void {
  const holders = new Map<string, number[]>();
  const lengths = new Float64Array(size);
  let total = 0;
  for (let place = 0; place < size; place++) {
    const words = listWords(place);
    lengths[place] = words.length;
    total += words.length;
    for (const word of words) {
      const places = holders.get(word);
      if (places) places.push(place);
      else holders.set(word, [place]);
    }
  }
  const usual = total / size || 1;
  const shares = lengths.map((length) => {
    const relative = 1 - lengthShare + (lengthShare * length) / usual;
    return boost * (floor + (1 + saturation) / (1 + saturation * relative));
  });
  for (const [word, places] of holders) {
    const rarity = Math.log(1 + (size - places.length + 0.5) / (places.length + 0.5));
    const posting = { places, rarity, shares };
    const others = postings.get(word);
    if (others) others.push(posting);
    else postings.set(word, [posting]);
  }
}

/** What a word is worth that goes on after what was typed: less, the more is missing. */
function beginningWeight(typed: string, word: string): number {
  return (0.5 * typed.length) / (typed.length + 0.3 * (word.length - typed.length));
}

/**
 * Adds to each document's sum what it holds of a word (`weight` times its worth) and, where asked, of words that begin
 * with it. `sums` has an element for each document.
 */
export function addWorths(
  { sorted, postings }: InvertedIndex,
  word: string,
  { weight, beginnings }: { weight: number; beginnings: boolean },
  sums: Float64Array,
): void {
  const add = (found: string, factor: number) => {
    for (const { places, rarity, shares } of postings.get(found) ?? [])
      for (const place of places)
        sums[place] = (sums[place] as number) + factor * rarity * (shares[place] as number);
  };
  add(word, weight);
  if (!beginnings) return;
  for (let place = findPlace(sorted, word); sorted[place]?.startsWith(word); place++) {
    const found = sorted[place] as string;
    if (found !== word) add(found, weight * beginningWeight(word, found));
  }
}
