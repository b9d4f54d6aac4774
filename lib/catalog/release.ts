import { z } from "zod";
import { daySchema } from "./text";

/** `release.yaml`: written by the release updater only. */
export const releaseSchema = z.strictObject({
  version: z
    .string()
    .min(1)
    .max(60)
    .nullable()
    .describe(
      "Newest stable version without prefix, as {version} stands for it; null where the project has no releases.",
    ),
  tag: z
    .string()
    .min(1)
    .max(100)
    .nullable()
    .describe("The version's tag in the repository, as {tag} stands for it."),
  releasedAt: daySchema.nullable().describe("Day of that release."),
  lastCommitAt: daySchema.nullable().describe("Day of the newest commit on the default branch."),
  archived: z.boolean().describe("True when the repository is archived."),
  checkedAt: daySchema.describe("Day on which these facts were read."),
});

export type Release = z.infer<typeof releaseSchema>;
