import type { SyntaxNode } from "@lezer/common";
import { parser } from "@prometheus-io/lezer-promql";
import { type Aggregate, type Binary, type Expr, type LabelMatcher, type Selector, walk } from "./ast";
import { findLooseModifier } from "./loose-modifier";

/** A text that is not PromQL, or holds what this reader does not know; `at` is the offset. */
export class PromqlError extends Error {
  constructor(
    readonly at: number,
    message: string,
  ) {
    super(message);
  }
}

const secondsOf: Record<string, number> = {
  ms: 0.001,
  s: 1,
  m: 60,
  h: 3600,
  d: 86_400,
  w: 604_800,
  y: 31_536_000,
};

/** Seconds of a Prometheus duration such as `1h30m`, or of a plain number of seconds; NaN for anything else. */
export function toSeconds(duration: string): number {
  const parts = [...duration.matchAll(/(\d+)(ms|[smhdwy])/g)];
  if (parts.map(([part]) => part).join("") !== duration) return Number(duration);
  return parts.reduce(
    (sum, [, count, unit = ""]) => sum + Number(count) * (secondsOf[unit] ?? Number.NaN),
    0,
  );
}

/** Text of a PromQL string literal without its quotes; the escapes \" \\ \n are resolved. */
function unquote(literal: string): string {
  const body = literal.slice(1, -1);
  return literal.startsWith("`") ? body : body.replace(/\\(.)/g, (_, c: string) => (c === "n" ? "\n" : c));
}

function listChildren(node: SyntaxNode): SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) children.push(child);
  return children;
}

const operators = new Set(
  "Add Sub Mul Div Mod Pow Atan2 Eql EqlC EqlSingle Neq Gtr Gte Lss Lte And Or Unless TrimUpper TrimLower".split(
    " ",
  ),
);

/** Reads one text; its methods follow the grammar's rules. */
class Reader {
  constructor(private readonly text: string) {}

  private textOf(node: SyntaxNode): string {
    return this.text.slice(node.from, node.to);
  }

  private labelsIn(node: SyntaxNode | null): string[] {
    return node ? node.getChildren("LabelName").map((label) => this.textOf(label).replaceAll('"', "")) : [];
  }

  read(node: SyntaxNode): Expr {
    const place = { from: node.from, to: node.to };
    const inner = () => this.read(this.innerOf(node));
    switch (node.name) {
      case "NumberDurationLiteral":
        return { kind: "number", value: this.numberOf(node), ...place };
      case "StringLiteral":
        return { kind: "string", value: unquote(this.textOf(node)), ...place };
      case "VectorSelector":
        return { ...this.selector(node), ...place };
      case "MatrixSelector": {
        const selector = this.selector(node.getChild("VectorSelector") ?? this.unknown(node));
        return { ...selector, range: this.durationOf(node), ...place };
      }
      case "SubqueryExpr": {
        const [range, step] = node.getChildren("DurationExpr");
        return {
          kind: "subquery",
          expr: inner(),
          range: range ? toSeconds(this.textOf(range)) : this.unknown(node),
          step: step ? toSeconds(this.textOf(step)) : null,
          ...place,
        };
      }
      case "OffsetExpr":
        return { ...inner(), ...place, offset: this.offsetOf(node) };
      case "StepInvariantExpr":
        return { ...inner(), ...place, pinned: true };
      case "ParenExpr":
        return { kind: "paren", expr: inner(), ...place };
      case "UnaryExpr":
        return { kind: "unary", op: this.textOf(node.getChild("UnaryOp") ?? node), expr: inner(), ...place };
      case "FunctionCall": {
        const name = node.getChild("FunctionIdentifier") ?? this.unknown(node);
        return { kind: "call", name: this.textOf(name).toLowerCase(), args: this.args(node), ...place };
      }
      case "AggregateExpr":
        return { ...this.aggregate(node), ...place };
      case "BinaryExpr":
        return { ...this.binary(node), ...place };
      default:
        return this.unknown(node);
    }
  }

  private unknown(node: SyntaxNode): never {
    throw new PromqlError(node.from, `cannot read “${this.textOf(node).slice(0, 30)}” (${node.name})`);
  }

  private isExpr(node: SyntaxNode): boolean {
    return node.name === "NumberDurationLiteral" || /(?:Expr|Selector|Call)$|^StringLiteral$/.test(node.name);
  }

  /** The one expression directly inside; durations and modifiers stand beside it. */
  private innerOf(node: SyntaxNode): SyntaxNode {
    const found = listChildren(node).find((child) => this.isExpr(child) && child.name !== "DurationExpr");
    return found ?? this.unknown(node);
  }

  private numberOf(node: SyntaxNode): number {
    const text = this.textOf(node).toLowerCase().replaceAll("_", "");
    if (/^[+-]?inf$/.test(text)) return text.startsWith("-") ? -Infinity : Infinity;
    return toSeconds(text);
  }

  private durationOf(node: SyntaxNode): number {
    const duration = node.getChild("DurationExpr") ?? this.unknown(node);
    return toSeconds(this.textOf(duration));
  }

  private offsetOf(node: SyntaxNode): number {
    const [, sign, duration = ""] =
      /^\s*offset\s*(-?)\s*(\w+)/i.exec(this.text.slice(this.innerOf(node).to, node.to)) ??
      this.unknown(node);
    return toSeconds(duration) * (sign ? -1 : 1);
  }

  private selector(node: SyntaxNode): Selector {
    const identifier = node.getChild("Identifier");
    const selector: Selector = {
      kind: "selector",
      metric: identifier ? this.textOf(identifier) : null,
      matchers: [],
      range: null,
    };
    for (const child of listChildren(node.getChild("LabelMatchers") ?? node)) {
      if (child.name === "QuotedLabelName") selector.metric = unquote(this.textOf(child));
      else if (child.name.endsWith("LabelMatcher")) {
        const matcher = this.matcher(child);
        if (matcher.label === "__name__" && matcher.op === "=") selector.metric = matcher.value;
        else selector.matchers.push(matcher);
      }
    }
    return selector;
  }

  private matcher(node: SyntaxNode): LabelMatcher {
    const name = node.getChild("LabelName") ?? node.getChild("QuotedLabelName") ?? this.unknown(node);
    const op = node.getChild("MatchOp") ?? this.unknown(node);
    const value = node.getChild("StringLiteral") ?? this.unknown(node);
    return {
      label: this.textOf(name).replaceAll('"', ""),
      op: this.textOf(op),
      value: unquote(this.textOf(value)),
    };
  }

  private args(node: SyntaxNode): Expr[] {
    const body = node.getChild("FunctionCallBody");
    return body
      ? listChildren(body)
          .filter((child) => this.isExpr(child))
          .map((child) => this.read(child))
      : [];
  }

  private aggregate(node: SyntaxNode): Aggregate {
    const modifier = node.getChild("AggregateModifier");
    const grouping = modifier && {
      without: modifier.getChild("Without") !== null,
      labels: this.labelsIn(modifier.getChild("GroupingLabels")),
    };
    const op = this.textOf(node.getChild("AggregateOp") ?? this.unknown(node)).toLowerCase();
    return { kind: "aggregate", op, grouping, args: this.args(node) };
  }

  private binary(node: SyntaxNode): Binary {
    const children = listChildren(node);
    const [left, right] = children.filter((child) => this.isExpr(child));
    const op = children.find((child) => operators.has(child.name));
    if (!left || !right || !op) return this.unknown(node);
    return {
      kind: "binary",
      op: this.textOf(op).toLowerCase(),
      bool: node.getChild("BoolModifier") !== null,
      ...this.matchingOf(node.getChild("MatchingModifierClause")),
      left: this.read(left),
      right: this.read(right),
    };
  }

  private matchingOf(clause: SyntaxNode | null): Pick<Binary, "matching" | "group"> {
    if (!clause) return { matching: null, group: null };
    const [labels = null, brought = null] = clause.getChildren("GroupingLabels");
    const side = clause.getChild("GroupLeft") ? "left" : clause.getChild("GroupRight") ? "right" : null;
    return {
      matching: { on: clause.getChild("On") !== null, labels: this.labelsIn(labels) },
      group: side && { side, labels: this.labelsIn(brought) },
    };
  }
}

/** Moves the places of an expression back to where they were before parentheses were put in at these offsets. */
function restorePlaces(expr: Expr, inserted: readonly number[]): Expr {
  const back = (offset: number) => inserted.reduceRight((at, place) => (at > place ? at - 1 : at), offset);
  for (const { expr: inner } of [...walk(expr)]) {
    inner.from = back(inner.from);
    inner.to = back(inner.to);
  }
  return expr;
}

/**
 * Reads a PromQL expression with the Prometheus project's own grammar.
 * Throws PromqlError for what is not PromQL and for what this reader does not know.
 */
export function parsePromql(text: string): Expr {
  const inserted: number[] = [];
  for (let source = text; ; ) {
    const tree = parser.parse(source);
    tree.iterate({
      enter({ type, from }) {
        if (type.isError) throw new PromqlError(from, `not PromQL at “${source.slice(from, from + 20)}”`);
      },
    });
    const top = tree.topNode.firstChild;
    if (!top) throw new PromqlError(0, "an empty expression");
    const loose = findLooseModifier(top);
    if (!loose) return restorePlaces(new Reader(source).read(top), inserted);
    const { from, to } = loose;
    source = `${source.slice(0, from)}(${source.slice(from, to)})${source.slice(to)}`;
    inserted.push(from, to + 1);
  }
}
