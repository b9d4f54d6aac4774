import type { SearchDocument } from "./document";
import type { InvertedIndex } from "./inverted-index";
import { toQueryTerms } from "./tokens";

/** Whole names of metrics and alerts, in lower case → slugs of those who have them. */
export type NameIndex = ReadonlyMap<string, readonly string[]>;

export function buildNameIndex(documents: readonly SearchDocument[]): NameIndex {
  const owners = new Map<string, readonly string[]>();
  for (const { listing, metricNames, alertNames } of documents) {
    // Nearly all names have one owner: they share this list.
    const alone = [listing.slug];
    for (const names of [metricNames, alertNames]) {
      for (const name of names) {
        const lower = name.toLowerCase();
        const slugs = owners.get(lower);
        if (!slugs) owners.set(lower, alone);
        // A metric may be listed twice, with other labels.
        else if (slugs.at(-1) !== listing.slug) owners.set(lower, [...slugs, listing.slug]);
      }
    }
  }
  return owners;
}

/** What exporters and their software are called, as the terms of a query → places of those who are called so. */
export type CallIndex = ReadonlyMap<string, readonly number[]>;

export function buildCallIndex(documents: readonly SearchDocument[]): CallIndex {
  const places = new Map<string, number[]>();
  for (const [place, { listing }] of documents.entries()) {
    const calls = [listing.slug, listing.name, ...listing.aliases, ...listing.software];
    for (const call of new Set(calls.map((name) => toQueryTerms(name).join(" ")))) {
      const own = places.get(call);
      if (own) own.push(place);
      else places.set(call, [place]);
    }
  }
  return places;
}

const seriesSuffix = /_(?:bucket|sum|count|total)$/;

/** Slugs of those who have a metric or alert of this name; a series' suffix is not part of its family's name. */
export function listOwners(names: NameIndex, name: string): readonly string[] {
  return names.get(name) ?? names.get(name.replace(seriesSuffix, "")) ?? [];
}

/** Slugs of those who have a metric whose name begins so (with its first part whole), once for each such metric. */
export function listOwnersOfBeginning(
  { documents, index }: { documents: readonly SearchDocument[]; index: InvertedIndex },
  start: string,
): string[] {
  const firstPart = start.slice(0, start.indexOf("_"));
  const places = new Set(index.postings.get(firstPart)?.flatMap((posting) => posting.places));
  const slugs: string[] = [];
  for (const place of places) {
    const { listing, metricNames } = documents[place] as SearchDocument;
    for (const name of metricNames) if (name.startsWith(start)) slugs.push(listing.slug);
  }
  return slugs;
}
