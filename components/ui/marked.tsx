const words = /([\p{L}\p{N}]+)/u;
const humps = /(\p{Lu}?[\p{Ll}\p{N}]+|\p{Lu}+(?!\p{Ll}))/u;

/** A text in which words, or the parts of a PascalCase word, that begin with one of `starts` (lower case) are marked. */
export function Marked({ text, starts }: { text: string; starts: readonly string[] }) {
  const wanted = starts.flatMap((start) => start.split("_")).filter(Boolean);
  if (!wanted.length) return text;
  const isFound = (word: string) => wanted.some((start) => word.toLowerCase().startsWith(start));
  // Odd places hold what the pattern matched, even ones what stands between.
  const mark = (part: string, place: string, pattern: RegExp | null): React.ReactNode => {
    if (isFound(part)) return <mark key={place}>{part}</mark>;
    if (!pattern) return part;
    return part.split(pattern).map((inner, i) => (i % 2 ? mark(inner, `${place}.${i}`, null) : inner));
  };
  return text.split(words).map((part, i) => (i % 2 ? mark(part, String(i), humps) : part));
}
