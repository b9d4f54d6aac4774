import { z } from "zod";

export const maxTextLength = 200;
const maxPage = 10_000;
export const maxPageSize = 100;

// Control characters mean nothing in a search; some tools cannot even print them.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const control = /[\u0000-\u001f\u007f]/;
const controls = new RegExp(control, "g");

export const textSchema = z
  .string()
  .max(maxTextLength, `must have at most ${maxTextLength} characters`)
  .refine((text) => !control.test(text), "must not hold control characters");

export const pageSchema = z.coerce
  .number("must be a whole number")
  .int("must be a whole number")
  .min(1, "must be 1 or more")
  .max(maxPage, `must be at most ${maxPage}`);

export const pageSizeSchema = z.coerce
  .number("must be a whole number")
  .int("must be a whole number")
  .min(1, "must be 1 or more")
  .max(maxPageSize, `must be at most ${maxPageSize}`);

export interface ParameterFault {
  parameter: string;
  message: string;
}

type Schemas = Record<string, z.ZodType>;
type Values<S extends Schemas> = { [K in keyof S]?: z.output<S[K]> };

/** A search text as near to what was typed as the schema allows. */
function forgiveText(text: string): string {
  return text.replace(controls, " ").trim().slice(0, maxTextLength);
}

/**
 * Reads a URL's query by schemas; a parameter whose schema is an array may stand several times. Never throws: what is
 * unknown, repeated or wrong becomes a fault and is left out (the text `q` is kept as far as it can be). Pages ignore
 * the faults, the API answers 400 with them.
 */
export function readParameters<S extends Schemas>(
  search: URLSearchParams,
  schemas: S,
): { values: Values<S>; faults: ParameterFault[] } {
  const values: Record<string, unknown> = {};
  const faults: ParameterFault[] = [];
  for (const name of new Set(search.keys())) {
    const schema = Object.hasOwn(schemas, name) ? schemas[name] : undefined;
    if (!schema) {
      const message = `unknown parameter; known are ${Object.keys(schemas).join(", ")}`;
      faults.push({ parameter: name.slice(0, 60), message });
      continue;
    }
    const given = search.getAll(name).map((value) => value.trim());
    const several = schema instanceof z.ZodArray;
    if (!several && given.length > 1) faults.push({ parameter: name, message: "stands more than once" });
    const input = several ? [...new Set(given.filter(Boolean))] : given[0];
    if (!input?.length) continue;
    const result = schema.safeParse(input);
    if (result.success) values[name] = result.data;
    else {
      faults.push({ parameter: name, message: result.error.issues[0]?.message ?? "is wrong" });
      if (name === "q") values.q = forgiveText(String(input));
    }
  }
  return { values: values as Values<S>, faults };
}
