import { highlightTree, tagHighlighter, tags } from "@lezer/highlight";
import { parser } from "@prometheus-io/lezer-promql";

export interface Token {
  text: string;
  /** function, keyword, label, string, number, operator, or null for what has no colour of its own. */
  kind: "f" | "k" | "l" | "s" | "n" | "o" | null;
}

const highlighter = tagHighlighter([
  { tag: [tags.function(tags.variableName)], class: "f" },
  { tag: [tags.keyword, tags.modifier, tags.operatorKeyword, tags.logicOperator], class: "k" },
  { tag: [tags.labelName], class: "l" },
  { tag: [tags.string], class: "s" },
  { tag: [tags.number], class: "n" },
  { tag: [tags.arithmeticOperator, tags.compareOperator, tags.operator], class: "o" },
]);

/** Cuts an expression into coloured tokens; their texts joined are the expression. */
export function highlightPromql(expression: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  highlightTree(parser.parse(expression), highlighter, (from, to, kind) => {
    if (from > end) tokens.push({ text: expression.slice(end, from), kind: null });
    tokens.push({ text: expression.slice(from, to), kind: kind as Token["kind"] });
    end = to;
  });
  if (end < expression.length) tokens.push({ text: expression.slice(end), kind: null });
  return tokens;
}
