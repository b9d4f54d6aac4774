import { type Document, isAlias, isMap, isScalar, LineCounter, parseDocument, visit } from "yaml";
import type { z } from "zod";
import { explainIssue } from "./explain-issue";
import type { Problem } from "./problem";

/** Where a key path stands in a file, or its nearest existing parent; counted from 1. */
export type Place = (path: readonly (string | number)[]) => { line: number; column: number };

export interface Parsed<T> {
  /** The value, or null when the file has problems. */
  value: T | null;
  placeOf: Place;
}

/** Offset of the node at a path; for a key that is one too many, of the key itself. */
function offsetOf(document: Document, path: readonly (string | number)[]): number {
  for (let length = path.length; length > 0; length--) {
    const parent = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    const key = path[length - 1];
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
      if (isScalar(pair?.key)) return pair.key.range?.[0] ?? 0;
    }
    const node = document.getIn(path.slice(0, length), true) as
      | { range?: [number, number, number] }
      | undefined;
    if (node?.range) return node.range[0];
  }
  return 0;
}

/**
 * Parses one YAML 1.2 file and checks it against its schema. Every problem goes to `problems` with its place;
 * anchors and aliases are refused, since no content needs them and they can be made to explode.
 */
export function parseYaml<T>(
  text: string,
  schema: z.ZodType<T>,
  file: string,
  problems: Problem[],
): Parsed<T> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const placeOf: Place = (path) => place(offsetOf(document, path));
  for (const error of document.errors) {
    const remedy =
      { DUPLICATE_KEY: "keep one of the two", TAB_AS_INDENT: "indent with spaces" }[
        error.code as "DUPLICATE_KEY"
      ] ?? "mend the YAML; quote a text that holds “: ” or begins with a special character";
    problems.push({
      file,
      ...place(error.pos[0]),
      message: error.message.split("\n")[0] ?? error.code,
      remedy,
    });
  }
  visit(document, (_, node) => {
    if (isAlias(node))
      problems.push({
        file,
        ...place(node.range?.[0] ?? 0),
        message: "an alias (*name)",
        remedy: "write the value out; anchors and aliases are not used in content",
      });
  });
  if (problems.some((problem) => problem.file === file)) return { value: null, placeOf };
  const raw: unknown = document.toJS();
  const result = schema.safeParse(raw);
  if (result.success) return { value: result.data, placeOf };
  for (const issue of result.error.issues) {
    for (const { path, message, remedy } of explainIssue(issue, schema, raw))
      problems.push({ file, ...placeOf(path), message, remedy });
  }
  return { value: null, placeOf };
}
