import type { Health } from "@/lib/catalog/health";
import type { SearchDocument } from "./document";
import { addField, addWorths, type InvertedIndex, type Postings } from "./inverted-index";
import { explain, type Match } from "./match";
import { buildCallIndex, buildNameIndex, type CallIndex, type NameIndex } from "./names";
import { buildSpeller, type Speller } from "./spelling";
import { listVariants } from "./synonyms";
import { toNameParts, toTokens } from "./tokens";
import { type Term, understand } from "./understand";

/** What a find in each field is worth. */
const boost = {
  name: 8,
  slug: 8,
  aliases: 7,
  software: 6,
  tags: 3,
  port: 8,
  category: 2,
  summary: 1.5,
  alerts: 2.5,
  symptoms: 0.4,
  metrics: 0.5,
} as const;
type Field = keyof typeof boost;
const fields = Object.keys(boost) as Field[];
/** Fields whose words name an exporter or its topics. */
const chiefFields: ReadonlySet<Field> = new Set(["name", "slug", "aliases", "software", "tags", "category"]);

function listTokens({ listing, categoryName, ...names }: SearchDocument, field: Field): string[] {
  switch (field) {
    case "aliases":
    case "software":
    case "tags":
      return toTokens(listing[field].join(" "));
    case "port":
      return listing.port === null ? [] : [String(listing.port)];
    case "category":
      return toTokens(categoryName);
    case "alerts":
      return toNameParts(names.alertNames);
    case "symptoms":
      return toTokens(names.symptoms.join(" "));
    case "metrics":
      return toNameParts(names.metricNames);
    default:
      return toTokens(listing[field]);
  }
}

export interface Engine {
  documents: readonly SearchDocument[];
  bySlug: ReadonlyMap<string, SearchDocument>;
  index: InvertedIndex;
  /** What each document's score is multiplied by. */
  standings: Float64Array;
  speller: Speller;
  names: NameIndex;
  calls: CallIndex;
}

export interface Hit {
  document: SearchDocument;
  score: number;
  /** Beginnings of the words that were found, in lower case. */
  starts: readonly string[];
  /** Where it was found, when name and summary do not show it. */
  because(): Match | null;
}

/** Builds the index; the caller keeps it for as long as the catalog's revision stands. */
export function buildEngine(documents: readonly SearchDocument[]): Engine {
  const chief = new Set<string>();
  const postings: Postings = new Map();
  for (const field of fields) {
    const listWords = (place: number) => {
      const words = listTokens(documents[place] as SearchDocument, field);
      if (chiefFields.has(field)) for (const word of words) chief.add(word);
      return words;
    };
    addField(postings, documents.length, listWords, boost[field]);
  }
  const index = { size: documents.length, sorted: [...postings.keys()].sort(), postings };
  return {
    documents,
    bySlug: new Map(documents.map((document) => [document.listing.slug, document])),
    index,
    standings: Float64Array.from(documents, standing),
    speller: buildSpeller(index.sorted, chief),
    names: buildNameIndex(documents),
    calls: buildCallIndex(documents),
  };
}

/** What is alive is meant rather than what is not. */
const alive: Record<Health, number> = { active: 1, quiet: 0.95, dormant: 0.8, archived: 0.5, retired: 0.5 };

/** Ties go to what is alive, official and complete. */
function standing({ listing }: SearchDocument): number {
  return alive[listing.health] * (listing.official ? 1.05 : 1) * (listing.complete ? 2 : 1);
}

/** A retired exporter stands behind its successor, where both were found. */
function putBehindSuccessors(hits: readonly Hit[]): Hit[] {
  const ordered = [...hits];
  for (const hit of hits) {
    const { successor, health } = hit.document.listing;
    if (successor === null || (health !== "retired" && health !== "archived")) continue;
    const from = ordered.indexOf(hit);
    const to = ordered.findIndex(({ document }) => document.listing.slug === successor);
    if (to > from) ordered.splice(to, 0, ...ordered.splice(from, 1));
  }
  return ordered;
}

/** What a synonym or a stem is worth beside the word itself. */
const variantWeight = 0.3;

/** What each document holds of a term: the sum over the words it may stand for and their variants. */
function sumTerm({ index, speller }: Engine, { words }: Term): Float64Array {
  const sums = new Float64Array(index.size);
  for (const word of words) {
    // Of two letters a whole word is meant where there is one.
    const beginnings = word.length > 2 || (word.length === 2 && !speller.words.has(word));
    addWorths(index, word, { weight: 1, beginnings }, sums);
    for (const variant of listVariants(word))
      addWorths(index, variant, { weight: variantWeight, beginnings: true }, sums);
  }
  return sums;
}

/** What holds only some of the words must come this near to the best result to be shown. */
const nearEnough = 0.2;

/** What a name is worth that is the whole query. */
const calledSo = 4;

/** Entries that hold more of the words come first; those that hold few of them fall out. */
function searchWords(engine: Engine, terms: readonly Term[]): Hit[] {
  const { documents, standings } = engine;
  const sums = terms.map((term) => sumTerm(engine, term));
  const scores = new Float64Array(documents.length);
  const held = new Uint8Array(documents.length);
  for (const sum of sums) {
    for (let place = 0; place < sum.length; place++) {
      const worth = sum[place] as number;
      if (worth === 0) continue;
      scores[place] = (scores[place] as number) + worth;
      held[place] = (held[place] as number) + 1;
    }
  }
  // Who is called just so is meant before those whose names hold more.
  for (const place of engine.calls.get(terms.map(({ typed }) => typed).join(" ")) ?? [])
    scores[place] = (scores[place] as number) * calledSo;
  let best = 0;
  for (let place = 0; place < scores.length; place++) {
    const share = (held[place] as number) / terms.length;
    const score = (scores[place] as number) * (standings[place] as number) * share ** 3;
    scores[place] = score;
    if (score > best) best = score;
  }
  const places: number[] = [];
  for (let place = 0; place < scores.length; place++) {
    const whole = held[place] === terms.length;
    if (held[place] && (whole || (scores[place] as number) >= nearEnough * best)) places.push(place);
  }
  places.sort((a, b) => (scores[b] as number) - (scores[a] as number));
  const starts = terms.flatMap(({ words }) => words.flatMap((word) => [word, ...listVariants(word)]));
  return places.map((place) => {
    const document = documents[place] as SearchDocument;
    const because = () =>
      explain(
        document,
        terms
          .filter((_, i) => sums[i]?.[place])
          .map(({ words }) => words.flatMap((word) => [word, ...listVariants(word)])),
      );
    return { document, score: scores[place] as number, starts, because };
  });
}

/** Exporters for a text, best first; all of them, by name, for an empty one. */
export function searchExporters(engine: Engine, text: string): Hit[] {
  const { documents, bySlug } = engine;
  if (!text.trim())
    return documents.map((document) => ({ document, score: 0, starts: [], because: () => null }));
  const { terms, owners } = understand(text.slice(0, 200), engine);
  if (!owners) return putBehindSuccessors(searchWords(engine, terms));
  const starts = terms.map(({ typed }) => typed);
  const hits = [...owners].map(([slug, count]): Hit => {
    const document = bySlug.get(slug) as SearchDocument;
    const score = standing(document) * count;
    return { document, score, starts, because: () => explain(document, [starts]) };
  });
  return putBehindSuccessors(hits.sort((a, b) => b.score - a.score));
}
