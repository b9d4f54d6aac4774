import { type Expr, type Selector as ParsedSelector, walk } from "./ast";
import { PromqlError, parsePromql } from "./parse";

export interface Selector extends Pick<ParsedSelector, "metric" | "matchers"> {
  /** Names of the functions and aggregations around the selector, innermost first, in lower case. */
  functions: string[];
}

export interface Analysis {
  selectors: Selector[];
  /** Label names in by, without, on, ignoring, group_left and group_right. */
  groupingLabels: string[];
  /** Label names that the expression makes itself (label_replace, label_join, count_values). */
  createdLabels: string[];
  /** Offset of the first place that is not PromQL, or null. */
  errorAt: number | null;
}

function namesOf(around: readonly Expr[]): string[] {
  return around.flatMap((expr) =>
    expr.kind === "call" ? expr.name : expr.kind === "aggregate" ? expr.op : [],
  );
}

function labelsIn(expr: Expr): string[] {
  if (expr.kind === "aggregate") return expr.grouping?.labels ?? [];
  if (expr.kind === "binary") return [...(expr.matching?.labels ?? []), ...(expr.group?.labels ?? [])];
  return [];
}

/** Place of the argument that names a label. */
const makers: Record<string, number> = { label_replace: 1, label_join: 1, count_values: 0 };

function labelsMadeBy(expr: Expr): string[] {
  if (expr.kind !== "call" && expr.kind !== "aggregate") return [];
  const name = expr.kind === "call" ? expr.name : expr.op;
  const literal = expr.args[makers[name] ?? Number.NaN];
  return literal?.kind === "string" ? [literal.value] : [];
}

/**
 * What a PromQL expression reads. Never throws: a text that is not PromQL has `errorAt` set and nothing else.
 */
export function analyse(expression: string): Analysis {
  try {
    const nodes = [...walk(parsePromql(expression))];
    return {
      selectors: nodes.flatMap(({ expr, around }) =>
        expr.kind === "selector"
          ? { metric: expr.metric, matchers: expr.matchers, functions: namesOf(around) }
          : [],
      ),
      groupingLabels: nodes.flatMap(({ expr }) => labelsIn(expr)),
      createdLabels: nodes.flatMap(({ expr }) => labelsMadeBy(expr)),
      errorAt: null,
    };
  } catch (error) {
    if (error instanceof PromqlError)
      return { selectors: [], groupingLabels: [], createdLabels: [], errorAt: error.at };
    throw error;
  }
}
