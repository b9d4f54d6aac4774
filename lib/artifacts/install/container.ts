import type { Container } from "@/lib/catalog/install";
import type { InstallMethod } from "../code-block";
import { formatCommand, quoteShell } from "../shell";
import { toYaml } from "../yaml";
import { fill, type Recipe, toFileBlock, toStart, usedFiles } from "./recipe";

/** Full image name with its tag. */
export function toImage(recipe: Recipe, container: Container): string {
  return `${container.image}:${fill(recipe, container.tag)}`;
}

/** Where a file of the run lies inside the container. */
export function mountPath(slug: string, file: string): string {
  return `/etc/${slug}/${file}`;
}

export function toDockerMethod(recipe: Recipe): InstallMethod | null {
  const { slug, exporter } = recipe;
  const { container } = exporter.install;
  if (!container) return null;
  const { args, env } = toStart(recipe, container, (file) => mountPath(slug, file));
  const files = usedFiles(recipe, container);
  const options = [
    `--name ${slug}`,
    "--restart unless-stopped",
    ...(container.network === "host"
      ? ["--network host"]
      : exporter.port
        ? [`-p ${exporter.port}:${exporter.port}`]
        : []),
    ...(container.pid ? ["--pid host"] : []),
    ...(container.user ? [`--user ${quoteShell(container.user)}`] : []),
    ...(container.privileged ? ["--privileged"] : []),
    ...container.capabilities.map((capability) => `--cap-add ${capability}`),
    ...container.devices.map((device) => `--device ${device}`),
    ...container.volumes.map((volume) => `-v ${quoteShell(volume)}`),
    ...files.map((file) => `-v "$PWD/${file.name}:${mountPath(slug, file.name)}:ro"`),
    ...Object.entries(env).map(([name, value]) => `-e ${name}=${quoteShell(value)}`),
  ];
  const code = formatCommand([
    "docker run -d",
    ...options,
    toImage(recipe, container),
    ...args.map(quoteShell),
  ]);
  return {
    id: "docker",
    title: "Docker",
    variants: [
      {
        id: "docker",
        label: "Docker",
        blocks: [
          ...files.map((file) => toFileBlock(recipe, file)),
          { title: "Shell", language: "shell", code: `${code}\n` },
        ],
      },
    ],
  };
}

/** Compose reads $ as the start of a variable. */
const escapeCompose = (text: string) => text.replaceAll("$", "$$$$");

export function toComposeMethod(recipe: Recipe): InstallMethod | null {
  const { slug, exporter } = recipe;
  const { container } = exporter.install;
  if (!container) return null;
  const { args, env } = toStart(recipe, container, (file) => mountPath(slug, file));
  const files = usedFiles(recipe, container);
  const volumes = [
    ...container.volumes,
    ...files.map((file) => `./${file.name}:${mountPath(slug, file.name)}:ro`),
  ];
  const service = {
    image: toImage(recipe, container),
    container_name: slug,
    restart: "unless-stopped",
    ...(container.network === "host"
      ? { network_mode: "host" }
      : exporter.port
        ? { ports: [`${exporter.port}:${exporter.port}`] }
        : {}),
    ...(container.pid ? { pid: "host" } : {}),
    ...(container.user ? { user: container.user } : {}),
    ...(container.privileged ? { privileged: true } : {}),
    ...(container.capabilities.length ? { cap_add: container.capabilities } : {}),
    ...(container.devices.length ? { devices: container.devices } : {}),
    ...(volumes.length ? { volumes } : {}),
    ...(Object.keys(env).length
      ? {
          environment: Object.fromEntries(
            Object.entries(env).map(([name, value]) => [name, escapeCompose(value)]),
          ),
        }
      : {}),
    ...(args.length ? { command: args.map(escapeCompose) } : {}),
  };
  const code = toYaml({ services: { [slug]: service } });
  return {
    id: "compose",
    title: "Compose",
    variants: [
      {
        id: "compose",
        label: "Compose",
        blocks: [
          ...files.map((file) => toFileBlock(recipe, file)),
          { title: "compose.yaml", language: "yaml", code },
          { title: "Shell", language: "shell", code: `docker compose up -d ${slug}\n` },
        ],
      },
    ],
  };
}
