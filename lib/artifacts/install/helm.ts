import type { CodeBlock, InstallMethod } from "../code-block";
import { formatCommand } from "../shell";
import { fill, type Recipe } from "./recipe";

export function toHelmMethod(recipe: Recipe): InstallMethod | null {
  const { slug, exporter } = recipe;
  const { helm } = exporter.install;
  if (!helm) return null;
  const oci = helm.repository.startsWith("oci://");
  const name = helm.repositoryName ?? slug;
  const chart = oci ? `${helm.repository}/${helm.chart}` : `${name}/${helm.chart}`;
  const values: CodeBlock[] = helm.values
    ? [{ title: "values.yaml", language: "yaml", code: `${fill(recipe, helm.values).trimEnd()}\n` }]
    : [];
  const lines = [
    ...(oci ? [] : [`helm repo add ${name} ${helm.repository}`, "helm repo update"]),
    formatCommand([
      `helm upgrade --install ${slug} ${chart}`,
      "--namespace monitoring --create-namespace",
      ...(values.length ? ["--values values.yaml"] : []),
    ]),
  ];
  return {
    id: "helm",
    title: "Helm",
    ...(helm.note ? { note: helm.note } : {}),
    variants: [
      {
        id: "helm",
        label: "Helm",
        blocks: [...values, { title: "Shell", language: "shell", code: `${lines.join("\n")}\n` }],
      },
    ],
  };
}
