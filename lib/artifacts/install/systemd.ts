import type { CodeBlock, InstallMethod } from "../code-block";
import { formatCommand } from "../shell";
import { fetchCommands } from "./archive";
import { toDownload } from "./download";
import { isSecret, type Recipe, toFileBlock, toStart, usedFiles } from "./recipe";

/** A word of ExecStart= or Environment=: systemd reads % as a specifier, $ as a variable, and takes double quotes. */
function quoteUnit(word: string): string {
  const escaped = word.replaceAll("%", "%%").replaceAll("$", "$$$$");
  return /[\s"'\\;<>]/.test(escaped)
    ? `"${escaped.replaceAll("\\", "\\\\").replaceAll('"', '\\"')}"`
    : escaped;
}

/** A service made from the linux archive: own user, hardened, secrets in a file that only it reads. */
export function toSystemdMethod(recipe: Recipe): InstallMethod | null {
  const { slug, exporter } = recipe;
  const { systemd, archive: archives } = exporter.install;
  const archive = archives?.find((item) => item.builds.linux && item.binary);
  const arch = archive?.builds.linux?.[0];
  if (!systemd || !archive || !arch) return null;
  const download = toDownload(recipe, archive, "linux", arch);
  const program = (download.binary ?? download.file).split("/").at(-1) ?? download.file;
  const installed = `/usr/local/bin/${program.replace(/[-_.]?(linux|v?\d).*$/, "") || slug}`;
  const override = { args: systemd.args ?? archive.args, env: systemd.env ?? archive.env };
  const { args, env } = toStart(recipe, override, (file) => `/etc/${slug}/${file}`);
  const files = usedFiles(recipe, override);
  const secretEnv = Object.entries(env).filter(([, value]) => isSecret(value));
  const unit = [
    "[Unit]",
    `Description=${exporter.name}`,
    `Documentation=${exporter.repository}`,
    "Wants=network-online.target",
    "After=network-online.target",
    "",
    "[Service]",
    `User=${systemd.user}`,
    ...(systemd.groups.length ? [`SupplementaryGroups=${systemd.groups.join(" ")}`] : []),
    ...Object.entries(env)
      .filter(([, value]) => !isSecret(value))
      .map(([name, value]) => `Environment=${quoteUnit(`${name}=${value}`)}`),
    ...(secretEnv.length ? [`EnvironmentFile=/etc/${slug}/environment`] : []),
    `ExecStart=${formatCommand([installed, ...args.map(quoteUnit)])}`,
    "Restart=on-failure",
    "RestartSec=5s",
    ...(systemd.capabilities.length ? [`AmbientCapabilities=${systemd.capabilities.join(" ")}`] : []),
    "NoNewPrivileges=true",
    "ProtectSystem=strict",
    "ProtectHome=read-only",
    ...systemd.directives,
    "",
    "[Install]",
    "WantedBy=multi-user.target",
  ];
  const environment: CodeBlock[] = secretEnv.length
    ? [
        {
          title: "environment",
          language: "ini",
          code: `${secretEnv.map(([name, value]) => `${name}="${value}"`).join("\n")}\n`,
        },
      ]
    : [];
  const configNames = [...files.map((file) => file.name), ...(secretEnv.length ? ["environment"] : [])];
  // Copies of secrets do not stay behind in the folder where they were written.
  const secretNames = [
    ...files.filter((file) => file.secret).map((file) => file.name),
    ...(secretEnv.length ? ["environment"] : []),
  ];
  const setUp = [
    `id -u ${systemd.user} >/dev/null 2>&1 || sudo useradd --system --user-group --no-create-home --shell /usr/sbin/nologin ${systemd.user}`,
    `sudo install -m 0755 ${download.binary ?? download.file} ${installed}`,
    ...configNames.map((name) => `sudo install -D -m 0640 -g ${systemd.user} ${name} /etc/${slug}/${name}`),
    ...(secretNames.length ? [`rm ${secretNames.join(" ")}`] : []),
    `sudo install -m 0644 ${slug}.service /etc/systemd/system/${slug}.service`,
    "sudo systemctl daemon-reload",
    `sudo systemctl enable --now ${slug}`,
  ];
  const blocks: CodeBlock[] = [
    {
      title: "Download and unpack",
      language: "shell",
      code: `${fetchCommands(download, "linux").join("\n")}\n`,
    },
    ...files.map((file) => toFileBlock(recipe, file)),
    ...environment,
    { title: `${slug}.service`, language: "ini", code: `${unit.join("\n")}\n` },
    { title: "Install and start", language: "shell", code: `${setUp.join("\n")}\n` },
  ];
  return {
    id: "systemd",
    title: "systemd",
    note: `For Linux ${arch}; for another architecture take its download from Binary.`,
    variants: [{ id: "systemd", label: "systemd", os: "linux", blocks }],
  };
}
