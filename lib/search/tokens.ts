/** Words that say nothing about which exporter is meant. */
const fillers = new Set([
  "exporter",
  "exporters",
  "prometheus",
  "prom",
  "metrics",
  "metric",
  "monitoring",
  "monitor",
  "for",
  "the",
  "a",
  "an",
  "of",
  "to",
  "in",
  "with",
  "how",
  "and",
  "port",
  "server",
  "is",
  "my",
  "are",
  "on",
]);

/** `RedisMemoryNearLimit` → `Redis Memory Near Limit`. */
function splitCamelCase(text: string): string {
  return text.replace(/([a-z0-9])([A-Z])/g, "$1 $2");
}

/** Lower-case words of a text: whole runs of letters, digits and _, their parts, and the parts of PascalCase. */
export function toTokens(text: string): string[] {
  const tokens = new Set<string>();
  for (const word of text.normalize("NFKC").split(/[^\p{L}\p{N}_]+/u)) {
    if (!word) continue;
    tokens.add(word.toLowerCase());
    for (const part of splitCamelCase(word).split(/[_\s]+/)) if (part) tokens.add(part.toLowerCase());
  }
  return [...tokens];
}

/** The words of a query: a metric name stays whole, fillers go as long as something is left. */
export function toQueryTerms(query: string): string[] {
  const words = query
    .normalize("NFKC")
    .toLowerCase()
    .split(/[^\p{L}\p{N}_]+/u)
    .filter(Boolean);
  const terms = words.flatMap((word) => (/_exporter$/.test(word) ? word.split("_") : [word]));
  const meant = terms.filter((term) => !fillers.has(term));
  return [...new Set(meant.length ? meant : terms)].slice(0, 16);
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
