import type { SyntaxNode } from "@lezer/common";
import { parser } from "@prometheus-io/lezer-promql";

export interface LabelMatcher {
  label: string;
  /** `=`, `!=`, `=~` or `!~`. */
  op: string;
  value: string;
}

export interface Selector {
  /** Metric name, or null where the selector has none (`{job="x"}`). */
  metric: string | null;
  matchers: LabelMatcher[];
  /** Names of the functions around the selector, innermost first, in lower case. */
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

/** Text of a PromQL string literal without its quotes; the escapes \" \\ \n are resolved. */
function unquote(literal: string): string {
  const body = literal.slice(1, -1);
  return literal.startsWith("`") ? body : body.replace(/\\(.)/g, (_, c: string) => (c === "n" ? "\n" : c));
}

function enclosingFunctions(node: SyntaxNode, text: (node: SyntaxNode) => string): string[] {
  const names: string[] = [];
  for (let parent = node.parent; parent; parent = parent.parent) {
    const name =
      parent.name === "FunctionCall"
        ? parent.getChild("FunctionIdentifier")
        : parent.name === "AggregateExpr"
          ? parent.getChild("AggregateOp")
          : null;
    if (name) names.push(text(name).toLowerCase());
  }
  return names;
}

function toSelector(node: SyntaxNode, text: (node: SyntaxNode) => string): Selector {
  const identifier = node.getChild("Identifier");
  const selector: Selector = {
    metric: identifier ? text(identifier) : null,
    matchers: [],
    functions: enclosingFunctions(node, text),
  };
  for (let child = node.getChild("LabelMatchers")?.firstChild ?? null; child; child = child.nextSibling) {
    if (child.name === "QuotedLabelName") {
      selector.metric = unquote(text(child));
      continue;
    }
    const name = child.getChild("LabelName") ?? child.getChild("QuotedLabelName");
    const op = child.getChild("MatchOp");
    const value = child.getChild("StringLiteral");
    if (!name || !op || !value) continue;
    const matcher = { label: text(name).replaceAll('"', ""), op: text(op), value: unquote(text(value)) };
    if (matcher.label === "__name__" && matcher.op === "=") selector.metric = matcher.value;
    else selector.matchers.push(matcher);
  }
  return selector;
}

function labelsMadeBy(call: SyntaxNode, text: (node: SyntaxNode) => string): string[] {
  const name = text(call.firstChild as SyntaxNode).toLowerCase();
  if (name !== "label_replace" && name !== "label_join" && name !== "count_values") return [];
  const literal = call.getChild("FunctionCallBody")?.getChild("StringLiteral");
  return literal ? [unquote(text(literal))] : [];
}

/**
 * Reads a PromQL expression with the Prometheus project's own grammar.
 * Never throws: a text that is not PromQL has `errorAt` set, and what could be read is still returned.
 */
export function analyse(expression: string): Analysis {
  const analysis: Analysis = { selectors: [], groupingLabels: [], createdLabels: [], errorAt: null };
  const text = (node: SyntaxNode) => expression.slice(node.from, node.to);
  parser.parse(expression).iterate({
    enter({ node, type }) {
      if (type.isError) analysis.errorAt ??= node.from;
      else if (type.name === "VectorSelector") analysis.selectors.push(toSelector(node, text));
      else if (type.name === "GroupingLabels")
        analysis.groupingLabels.push(...node.getChildren("LabelName").map(text));
      else if (type.name === "FunctionCall" || type.name === "AggregateExpr")
        analysis.createdLabels.push(...labelsMadeBy(node, text));
    },
  });
  return analysis;
}
