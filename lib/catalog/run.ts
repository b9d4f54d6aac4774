import { z } from "zod";
import { lineSchema, templateSchema } from "./text";

/** A file that the exporter reads at start, for instance credentials or a list of modules. */
const runFileSchema = z.strictObject({
  name: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, "must be a bare file name")
    .describe("File name, referred to as {file:NAME} in args and env."),
  language: z.enum(["yaml", "ini", "toml", "json", "text"]).describe("Language for highlighting."),
  secret: z
    .boolean()
    .default(false)
    .describe(
      "True when the file holds credentials; it becomes a Secret instead of a ConfigMap on Kubernetes and is created with mode 0600 elsewhere.",
    ),
  content: templateSchema.describe("The file's text; mark what the reader must replace as <word>."),
});

const envSchema = z.record(
  z.string().regex(/^[A-Za-z_][A-Za-z0-9_]*$/, "must be an environment variable name"),
  z.string().max(500),
);

/** How the exporter is started, shared by every install method. */
export const runSchema = z.strictObject({
  args: z
    .array(z.string().min(1).max(500))
    .default([])
    .describe("Command-line flags that a first start needs, nothing optional."),
  env: envSchema
    .default({})
    .describe(
      "Environment variables that a first start needs; a value with <password> or <token> in it is treated as a secret.",
    ),
  files: z.array(runFileSchema).default([]).describe("Files that the exporter reads at start."),
  note: lineSchema.optional().describe("One sentence on what the reader must fill in."),
});

/** Values that replace those of `run` for one install method, because paths or host names differ there. */
export const runOverrideSchema = {
  args: z
    .array(z.string().min(1).max(500))
    .optional()
    .describe("Flags used instead of run.args for this method."),
  env: envSchema.optional().describe("Environment used instead of run.env for this method."),
};

export type Run = z.infer<typeof runSchema>;
export type RunFile = z.infer<typeof runFileSchema>;
