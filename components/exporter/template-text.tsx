/** The labels and values that a Go template of an annotation puts in, as words: `{{ $labels.instance }}` → instance. */
function nameOf(expression: string): string {
  const label = /\$labels\.([A-Za-z_][A-Za-z0-9_]*)/.exec(expression)?.[1];
  return label ?? (expression.includes("$value") || expression.includes(".Value") ? "value" : "…");
}

/** Text of an annotation, its template parts shown as variables. */
export function TemplateText({ text }: { text: string }) {
  // Odd parts are what stood between the braces.
  const parts = text.split(/\{\{-?\s*(.*?)\s*-?\}\}/gs);
  return parts.map((part, i) => (i % 2 ? <var key={i}>{nameOf(part)}</var> : part));
}
