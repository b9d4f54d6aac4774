import { z } from "zod";
import { lineSchema, sentenceSchema, slugSchema } from "./text";

export const categorySchema = z.strictObject({
  slug: slugSchema.describe("The category's name in URLs and in exporter.yaml."),
  name: lineSchema.max(40).describe("The name people read."),
  summary: sentenceSchema.describe("One sentence that says what belongs here."),
  icons: z
    .array(slugSchema)
    .max(6)
    .default([])
    .describe("simple-icons slugs of well-known products of this category, shown on the home page."),
});

/** `content/categories.yaml`: the categories in the order in which the site lists them. */
export const categoriesSchema = z.array(categorySchema).min(1);

export type Category = z.infer<typeof categorySchema>;
