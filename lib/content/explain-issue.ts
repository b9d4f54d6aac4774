import { z } from "zod";
import { didYouMean } from "@/lib/catalog/checks/suggest";

type Issue = z.core.$ZodIssue;
interface JsonSchema {
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema | boolean;
  prefixItems?: JsonSchema[];
  anyOf?: JsonSchema[];
  additionalProperties?: JsonSchema | boolean;
  description?: string;
}

/** The part of a JSON Schema that describes the value at a path. */
function schemaAt(schema: JsonSchema | undefined, path: readonly PropertyKey[]): JsonSchema | undefined {
  if (!schema || !path.length) return schema;
  const [key, ...rest] = path;
  const object = (value: JsonSchema | boolean | undefined) => (typeof value === "object" ? value : undefined);
  const children =
    typeof key === "number"
      ? [schema.prefixItems?.[key], object(schema.items)]
      : [schema.properties?.[String(key)], object(schema.additionalProperties)];
  const branches = (schema.anyOf ?? []).map((branch) => schemaAt(branch, path));
  return schemaAt(children.find(Boolean), rest) ?? branches.find(Boolean);
}

function kindOf(value: unknown): string {
  if (value === null || value === undefined) return "nothing";
  if (Array.isArray(value)) return "a list";
  return typeof value === "object"
    ? "a mapping"
    : `the ${typeof value} ${JSON.stringify(value).slice(0, 60)}`;
}

const expectedNames: Record<string, string> = {
  array: "a list (lines that begin with -)",
  object: "a mapping (key: value)",
  string: "a text",
  number: "a number",
  boolean: "true or false",
  int: "a whole number",
};

function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key],
    root,
  );
}

const jsonSchemas = new WeakMap<z.ZodType, JsonSchema>();

function toJsonSchema(schema: z.ZodType): JsonSchema {
  const known = jsonSchemas.get(schema);
  if (known) return known;
  const made = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as JsonSchema;
  jsonSchemas.set(schema, made);
  return made;
}

export interface Explanation {
  path: (string | number)[];
  message: string;
  remedy: string;
}

/** Turns one schema issue into what an author reads; unknown keys become one explanation each. */
export function explainIssue(issue: Issue, schema: z.ZodType, root: unknown): Explanation[] {
  const path = issue.path.map((key) => (typeof key === "symbol" ? String(key) : key));
  const described = schemaAt(toJsonSchema(schema), issue.path);
  const meaning = described?.description ?? "see docs/authoring.md";
  const value = valueAt(root, issue.path);
  const key = path.findLast((part) => typeof part === "string") ?? "the file";
  const one = (message: string, remedy: string): Explanation[] => [{ path, message, remedy }];
  switch (issue.code) {
    case "unrecognized_keys": {
      const known = Object.keys(described?.properties ?? {});
      return issue.keys.map((unknown) => ({
        path: [...path, unknown],
        message: `unknown key “${unknown}”`,
        remedy: didYouMean(unknown, known, `known here: ${known.join(", ")}`),
      }));
    }
    case "invalid_type":
      if (value === undefined) return one(`“${key}” is missing`, `add it: ${meaning}`);
      return one(
        `“${key}” is ${kindOf(value)}`,
        `write ${expectedNames[issue.expected] ?? issue.expected}: ${meaning}`,
      );
    case "invalid_value": {
      const allowed = issue.values.map(String);
      return one(
        `“${key}” is ${kindOf(value)}`,
        didYouMean(String(value), allowed, `use one of ${allowed.join(", ")}`),
      );
    }
    case "too_small":
    case "too_big": {
      const bound = issue.code === "too_small" ? `at least ${issue.minimum}` : `at most ${issue.maximum}`;
      const what = { string: "characters", array: "items", number: "" }[issue.origin as "string"] ?? "";
      return one(`“${key}” must have ${bound} ${what}`.trim(), meaning);
    }
    case "invalid_union":
      return one(`“${key}” is ${kindOf(value)}, which does not fit`, meaning);
    default:
      return one(`“${key}” ${issue.message}`, meaning);
  }
}
