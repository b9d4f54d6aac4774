import type { RuleView } from "@/lib/catalog/page";
import { toNameParts } from "./tokens";

export type SearchedRule = Pick<
  RuleView,
  "name" | "exporter" | "severity" | "summary" | "description" | "expr"
>;

/** Place of a rule among others: its whole name, its beginning, its words, its summary, then whatever else holds the words; null without them. */
function rank(rule: SearchedRule, query: string, words: readonly string[]): number | null {
  const name = rule.name.toLowerCase();
  if (name === query) return 0;
  if (name.startsWith(query)) return 1;
  const holdsAll = (text: string) => words.every((word) => text.includes(word));
  if (holdsAll(name)) {
    const parts = toNameParts([rule.name]);
    return words.every((word) => parts.some((part) => part.startsWith(word))) ? 2 : 4;
  }
  const told = `${name} ${rule.exporter} ${rule.summary}`.toLowerCase();
  if (holdsAll(told)) return 3;
  return holdsAll(`${told} ${rule.description} ${rule.expr}`.toLowerCase()) ? 5 : null;
}

/** Rules that hold every word of the text, best first; otherwise in their own order. */
export function searchRules<T extends SearchedRule>(
  rules: readonly T[],
  { q, severity }: { q: string; severity: string | null },
): T[] {
  const query = q.trim().toLowerCase();
  const words = query.split(/\s+/).filter(Boolean).slice(0, 16);
  const ranked = rules
    .filter((rule) => !severity || rule.severity === severity)
    .flatMap((rule) => {
      const value = words.length ? rank(rule, query, words) : 0;
      return value === null ? [] : [{ rule, value }];
    });
  return ranked.sort((a, b) => a.value - b.value).map(({ rule }) => rule);
}
