/** Words that say nothing about which exporter is meant. */
const fillers = new Set(
  `a an and are at be being by can do does for from get has have how i if in is it me my no not of on or our than
  the to too up very was what when which while who why with
  alert alerts check dashboard exporter exporters grafana install metric metrics monitor monitoring prom prometheus
  port scrape server setup tool watch`.split(/\s+/),
);

const wordPattern = /[\p{L}\p{N}_]+/gu;
const humpPattern = /([a-z0-9])([A-Z])/g;

/** `RedisMemoryNearLimit` → `Redis Memory Near Limit`. */
function splitCamelCase(text: string): string {
  return text.replace(humpPattern, "$1 $2");
}

/** Adds the parts of a word in lower case: `pg_stat_wal`, `PgDown` → pg, stat, wal, down. */
function addParts(word: string, parts: Set<string>): void {
  const lower = word.toLowerCase();
  // Most words are in lower case already, and most names have no other mark than _.
  const text = lower === word ? word : splitCamelCase(word).toLowerCase().replaceAll(" ", "_");
  for (const part of (text.includes(":") ? text.replaceAll(":", "_") : text).split("_"))
    if (part) parts.add(part);
}

/** Lower-case words of a text, each once: whole runs of letters, digits and _, their parts, and the parts of PascalCase. */
export function toTokens(text: string): string[] {
  const tokens = new Set<string>();
  for (const word of text.normalize("NFKC").match(wordPattern) ?? []) {
    const lower = word.toLowerCase();
    tokens.add(lower);
    if (lower !== word || word.includes("_")) addParts(word, tokens);
  }
  return [...tokens];
}

/** The parts of names, each once. */
export function toNameParts(names: readonly string[]): string[] {
  const parts = new Set<string>();
  for (const name of names) addParts(name, parts);
  return [...parts];
}

/**
 * The words of a query: a metric name stays whole, PascalCase is taken apart unless its whole is known, fillers go as
 * long as something is left.
 */
export function toQueryTerms(query: string, isKnown: (word: string) => boolean = () => true): string[] {
  const words = (query.normalize("NFKC").match(wordPattern) ?? [])
    .flatMap((word) => (isKnown(word.toLowerCase()) ? [word] : splitCamelCase(word).split(" ")))
    .map((word) => word.toLowerCase());
  const terms = words.flatMap((word) => (/_exporter$/.test(word) ? word.split("_") : [word]));
  const meant = terms.filter((term) => !fillers.has(term));
  return [...new Set(meant.length ? meant : terms)].slice(0, 16);
}

/** The port of an address with host and port (`localhost:9187`, `http://10.0.0.5:9113/metrics`, `0.0.0.0:9121->9121/tcp`), where the query is one. */
export function toAddressPort(query: string): string | null {
  return /^(?:https?:\/\/)?[\w.:[\]-]*:(\d{2,5})(?:->\d{1,5})?(?:\/\S*)?$/.exec(query.trim())?.[1] ?? null;
}

/** The words that two neighbouring letters changing places make of a word: `ndoe` → `dnoe`, `node`, `ndeo`. */
export function listTranspositions(word: string): string[] {
  const letters = [...word];
  return letters.slice(1).flatMap((letter, i) => {
    const before = letters[i] ?? "";
    return letter === before
      ? []
      : [[...letters.slice(0, i), letter, before, ...letters.slice(i + 2)].join("")];
  });
}
