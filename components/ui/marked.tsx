/** A text in which the words that begin with one of `starts` (lower case) are marked. */
export function Marked({ text, starts }: { text: string; starts: readonly string[] }) {
  if (!starts.length) return text;
  const isFound = (word: string) => starts.some((start) => word.toLowerCase().startsWith(start));
  // Odd places hold the words, even ones what stands between them.
  return text
    .split(/([\p{L}\p{N}]+)/u)
    .map((part, place) => (place % 2 && isFound(part) ? <mark key={place}>{part}</mark> : part));
}
