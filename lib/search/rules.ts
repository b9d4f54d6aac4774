import type { RuleView } from "@/lib/catalog/page";
import { toTokens } from "./tokens";

/** Rules that hold every word of the text in name, exporter, summary, description or expression, and pass the filters. */
export function searchRules(
  rules: readonly RuleView[],
  { q, exporter, severity }: { q: string; exporter: string | null; severity: string | null },
): RuleView[] {
  const words = q.toLowerCase().split(/\s+/).filter(Boolean).slice(0, 16);
  return rules.filter((rule) => {
    if (exporter && rule.exporter !== exporter) return false;
    if (severity && rule.severity !== severity) return false;
    const text =
      `${toTokens(rule.name).join(" ")} ${rule.exporter} ${rule.summary} ${rule.description} ${rule.expr}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
