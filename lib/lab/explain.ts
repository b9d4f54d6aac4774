import type { Alert } from "@/lib/catalog/alerts";
import { walk } from "@/lib/promql/ast";
import { parsePromql } from "@/lib/promql/parse";
import type { LabPrometheus } from "./prometheus";

const shown = 4;

/** Why a rule does not fire: what each part of its expression is now, from the whole down to the series it reads. */
export async function explainSilence(rule: Alert, prometheus: LabPrometheus): Promise<string> {
  const parts = new Set<string>();
  for (const { expr } of walk(parsePromql(rule.expr))) {
    const isRange = expr.kind === "subquery" || (expr.kind === "selector" && expr.range !== null);
    const text = rule.expr.slice(expr.from, expr.to).replace(/\s+/g, " ").trim();
    if (
      expr.kind === "selector" ||
      expr.kind === "call" ||
      expr.kind === "aggregate" ||
      expr.kind === "binary"
    )
      parts.add(isRange ? text.replace(/\s*\[[^\]]*\].*$/, "") : text);
  }
  const lines = [...parts].map(async (part) => {
    const values = await prometheus.values(part).catch(() => null);
    const now =
      values === null ? "not a vector" : values.length ? values.slice(0, shown).join(", ") : "nothing";
    return `    ${part}  →  ${now}${values && values.length > shown ? ", …" : ""}`;
  });
  return [`  ${rule.alert}, now:`, ...(await Promise.all(lines))].join("\n");
}
