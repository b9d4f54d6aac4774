import type { SyntaxNode } from "@lezer/common";

const modifiers = new Set(["OffsetExpr", "StepInvariantExpr"]);

/** The operand on the far right of an operation, which a modifier after it belongs to. */
function rightmost(node: SyntaxNode): SyntaxNode {
  const last = node.lastChild;
  return last && (node.name === "BinaryExpr" || node.name === "UnaryExpr") ? rightmost(last) : node;
}

/**
 * The grammar lets `offset` and `@` reach over a whole operation before them; in PromQL they belong to the selector
 * they follow. Such places, as ranges that must be read first.
 */
export function findLooseModifier(top: SyntaxNode): { from: number; to: number } | null {
  const cursor = top.cursor();
  do {
    const inner = modifiers.has(cursor.name) ? cursor.node.firstChild : null;
    if (inner && (inner.name === "BinaryExpr" || inner.name === "UnaryExpr"))
      return { from: rightmost(inner).from, to: cursor.to };
  } while (cursor.next());
  return null;
}
