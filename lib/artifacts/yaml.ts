import { Document, visit } from "yaml";

/**
 * A value as YAML. Texts with a <placeholder> are quoted: what the reader puts there, a password of digits or with
 * a colon, then stays a text.
 */
export function toYaml(value: unknown): string {
  const document = new Document(value, { aliasDuplicateObjects: false });
  visit(document, {
    Scalar(_, node) {
      if (typeof node.value === "string" && /<[^>]+>/.test(node.value) && !node.value.includes("\n"))
        node.type = "QUOTE_DOUBLE";
    },
  });
  return document.toString({ lineWidth: 0 });
}
