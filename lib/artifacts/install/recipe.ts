import type { Exporter } from "@/lib/catalog/exporter";
import type { Release } from "@/lib/catalog/release";
import type { Run, RunFile } from "@/lib/catalog/run";
import { fillTemplate } from "@/lib/catalog/text";
import type { CodeBlock } from "../code-block";

/** What every install method is made from. */
export interface Recipe {
  slug: string;
  exporter: Exporter;
  release: Release;
}

/** {version} and {tag} of a release, plus what the method adds. */
export function fill({ release }: Recipe, template: string, values: Record<string, string> = {}): string {
  return fillTemplate(template, {
    ...(release.version === null ? {} : { version: release.version }),
    ...(release.tag === null ? {} : { tag: release.tag }),
    ...values,
  });
}

export interface Start {
  args: string[];
  env: Record<string, string>;
}

/** Arguments and environment for one method; `pathOf` says where a {file:NAME} lies there. */
export function toStart(
  recipe: Recipe,
  override: Partial<Pick<Run, "args" | "env">>,
  pathOf: (file: string) => string,
): Start {
  const { run } = recipe.exporter;
  const text = (value: string) =>
    fill(
      recipe,
      value.replace(/\{file:([^}]+)\}/g, (_, name: string) => pathOf(name)),
    );
  return {
    args: (override.args ?? run.args).map(text),
    env: Object.fromEntries(
      Object.entries(override.env ?? run.env).map(([name, value]) => [name, text(value)]),
    ),
  };
}

/** Files of a run that these arguments and variables mention, before {file:NAME} is filled in. */
export function usedFiles({ exporter }: Recipe, override: Partial<Pick<Run, "args" | "env">>): RunFile[] {
  const text = [
    ...(override.args ?? exporter.run.args),
    ...Object.values(override.env ?? exporter.run.env),
  ].join("\n");
  return exporter.run.files.filter((file) => text.includes(`{file:${file.name}}`));
}

export function toFileBlock(recipe: Recipe, file: RunFile): CodeBlock {
  return { title: file.name, language: file.language, code: `${fill(recipe, file.content).trimEnd()}\n` };
}

/** A value with <password> or <token> in it is a secret. */
export function isSecret(value: string): boolean {
  return /<[^>]*(password|token|secret|key)[^>]*>/i.test(value);
}
