import type { Archive } from "@/lib/catalog/install";
import { fill, type Recipe } from "./recipe";

/** One downloadable file with its addresses filled in. */
export interface Download {
  url: string;
  file: string;
  /** Address of the checksum list, or null. */
  checksums: string | null;
  /** Path of the program after unpacking, or null for an installer. */
  binary: string | null;
}

/** The file of one build; `os` and `arch` are Go's names. */
export function toDownload(recipe: Recipe, archive: Archive, os: string, arch: string): Download {
  const values = { os: archive.names[os] ?? os, arch: archive.names[arch] ?? arch };
  const base = fill(recipe, archive.base, values);
  const file = fill(recipe, archive.file, values);
  const checksums = archive.checksums
    ? `${base}/${fill(recipe, archive.checksums, { ...values, file })}`
    : null;
  const binary = archive.binary ? fill(recipe, archive.binary, { ...values, file }) : null;
  return { url: `${base}/${file}`, file, checksums, binary };
}

/** The last part of an address. */
export const nameOf = (url: string) => url.slice(url.lastIndexOf("/") + 1);
