import type { InstallMethod } from "../code-block";
import { toArchiveMethod } from "./archive";
import { toComposeMethod, toDockerMethod } from "./container";
import { toHelmMethod } from "./helm";
import { toKubernetesMethod } from "./kubernetes";
import { toPackagesMethod } from "./packages";
import { fill, type Recipe } from "./recipe";
import { toSystemdMethod } from "./systemd";

function toStepsMethods(recipe: Recipe): InstallMethod[] {
  return (recipe.exporter.install.steps ?? []).map(({ id, title, note, blocks }) => ({
    id,
    title,
    ...(note ? { note } : {}),
    variants: [
      {
        id,
        label: title,
        blocks: blocks.map((block) => ({ ...block, code: `${fill(recipe, block.code).trimEnd()}\n` })),
      },
    ],
  }));
}

/** Every way to install an exporter, as texts to copy; what is built into the software itself comes first. */
export function listInstallMethods(recipe: Recipe): InstallMethod[] {
  const made = [
    toArchiveMethod,
    toDockerMethod,
    toComposeMethod,
    toKubernetesMethod,
    toHelmMethod,
    toPackagesMethod,
    toSystemdMethod,
  ].flatMap((make) => make(recipe) ?? []);
  const steps = toStepsMethods(recipe);
  return recipe.exporter.kind === "exporter" ? [...made, ...steps] : [...steps, ...made];
}
