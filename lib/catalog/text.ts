import { z } from "zod";

/** kebab-case identifier used in URLs: 2–64 characters of a–z, 0–9 and single hyphens. */
export const slugSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be kebab-case: lower-case letters, digits and single hyphens")
  .min(2)
  .max(64);

/** One line of prose. */
export const lineSchema = z
  .string()
  .min(1)
  .max(300)
  .refine((text) => !/[\r\n]/.test(text), "must be a single line")
  .refine((text) => text === text.trim(), "must not begin or end with a space");

/** A full sentence: one line that ends with a full stop. */
export const sentenceSchema = lineSchema.refine(
  (text) => text.endsWith("."),
  "must be a sentence that ends with a full stop",
);

/** A calendar day, ISO 8601, UTC. */
export const daySchema = z.iso.date("must be a day written YYYY-MM-DD");

/** An address on the web; only https, since people follow it from a page they trust. */
export const urlSchema = z
  .url({ protocol: /^https$/, hostname: z.regexes.domain, error: "must be an https:// address" })
  .max(500);

/**
 * Text in which `{version}`, `{tag}`, `{os}`, `{arch}` and `{file:NAME}` are filled in later, and in which
 * `<word>` marks what the reader must replace.
 */
export const templateSchema = z.string().min(1).max(4000);

/** Fills `{version}` and the like; a name without a value is left as it stands. */
export function fillTemplate(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{([a-z]+)\}/g, (whole, name: string) => values[name] ?? whole);
}
