import type { EntryFile } from "./entry";

/** Something wrong in the content, said so that its author can mend it. */
export interface Finding {
  file: EntryFile | "categories.yaml";
  /** Keys from the file's root to the place. */
  path: readonly (string | number)[];
  message: string;
  remedy: string;
}
