import type { Binary, Expr } from "./ast";
import { parsePromql } from "./parse";

const defaultWidth = 100;

function grouping(expr: Expr & { kind: "aggregate" }): string {
  if (!expr.grouping) return "";
  return ` ${expr.grouping.without ? "without" : "by"} (${expr.grouping.labels.join(", ")}) `;
}

function operator({ op, bool, matching, group }: Binary): string {
  const parts = [op];
  if (bool) parts.push("bool");
  if (matching) parts.push(`${matching.on ? "on" : "ignoring"} (${matching.labels.join(", ")})`);
  // The brackets stay even when empty: a parenthesis that follows would be read as theirs.
  if (group) parts.push(`group_${group.side} (${group.labels.join(", ")})`);
  return parts.join(" ");
}

const isSetOperator = (op: string) => op === "and" || op === "or" || op === "unless";

/** Lays out one expression; leaves are taken from the text as they stand. */
class Printer {
  constructor(
    private readonly text: string,
    private readonly width: number,
  ) {}

  private source(from: number, to: number): string {
    return this.text.slice(from, to).replace(/\s+/g, " ").trim();
  }

  /** What stands behind a subquery: its range, and `offset` or `@`. */
  private tail(expr: Expr & { kind: "subquery" }): string {
    const from = expr.expr.to;
    return this.source(from, expr.to).replace(/^[\s)]*(?=\[)/, "");
  }

  /** Whether parentheses are the author's, or were only put in to be read right. */
  private isOwn(expr: Expr & { kind: "paren" }): boolean {
    return this.text[expr.from] === "(";
  }

  flat(expr: Expr): string {
    switch (expr.kind) {
      case "paren":
        return this.isOwn(expr) ? `(${this.flat(expr.expr)})` : this.flat(expr.expr);
      case "unary":
        return `${expr.op}${this.flat(expr.expr)}`;
      case "binary":
        return `${this.flat(expr.left)} ${operator(expr)} ${this.flat(expr.right)}`;
      case "call":
        return `${expr.name}(${expr.args.map((arg) => this.flat(arg)).join(", ")})`;
      case "aggregate":
        return `${expr.op}${grouping(expr)}(${expr.args.map((arg) => this.flat(arg)).join(", ")})`;
      case "subquery":
        return `${this.flat(expr.expr)}${this.tail(expr)}`;
      default:
        return this.source(expr.from, expr.to);
    }
  }

  print(expr: Expr, indent = 0): string {
    const flat = this.flat(expr);
    if (indent + flat.length <= this.width) return flat;
    const pad = " ".repeat(indent);
    const within = (head: string, parts: readonly Expr[], foot = ")") => {
      const inner = parts.map((part) => `${pad}  ${this.print(part, indent + 2)}`).join(",\n");
      return `${head}(\n${inner}\n${pad}${foot}`;
    };
    switch (expr.kind) {
      case "paren":
        return this.isOwn(expr) ? within("", [expr.expr]) : this.print(expr.expr, indent);
      case "unary":
        return `${expr.op}${this.print(expr.expr, indent + 1)}`;
      case "binary":
        return this.printBinary(expr, indent);
      case "call":
        return within(expr.name, expr.args);
      case "aggregate":
        return within(`${expr.op}${grouping(expr)}`, expr.args);
      case "subquery":
        return `${this.print(expr.expr, indent)}${this.tail(expr)}`;
      default:
        return flat;
    }
  }

  /** The second operand on a line of its own, behind its operator; a threshold stays with what it limits. */
  private printBinary(expr: Binary, indent: number): string {
    const left = this.print(expr.left, indent);
    const right = this.flat(expr.right);
    if (expr.right.kind === "number" && !isSetOperator(expr.op)) return `${left} ${operator(expr)} ${right}`;
    const step = expr.left.kind === "binary" && isSetOperator(expr.left.op) && isSetOperator(expr.op) ? 0 : 2;
    const at = indent + (step || 2);
    return `${left}\n${" ".repeat(at)}${operator(expr)} ${this.print(expr.right, at)}`;
  }
}

/**
 * An expression laid out for reading: on one line where it fits `width` characters, else broken at operators and
 * parentheses. A text with comments, or that is laid out in lines that fit already, stays as it is. Throws PromqlError
 * for what is not PromQL.
 */
export function prettyPrint(text: string, width = defaultWidth): string {
  const expr = parsePromql(text);
  const lines = text.trim().split("\n");
  if (text.includes("#") || (lines.length > 1 && lines.every((line) => line.length <= width)))
    return text.trim();
  return new Printer(text, width).print(expr);
}
