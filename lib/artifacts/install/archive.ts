import type { Archive, OperatingSystem } from "@/lib/catalog/install";
import type { CodeBlock, InstallMethod, InstallVariant } from "../code-block";
import { formatCommand, formatEnv, quotePowerShell, quoteShell } from "../shell";
import { fill, type Recipe, toFileBlock, toStart, usedFiles } from "./recipe";

const systemNames: Record<OperatingSystem, string> = {
  linux: "Linux",
  darwin: "macOS",
  windows: "Windows",
  freebsd: "FreeBSD",
  openbsd: "OpenBSD",
  netbsd: "NetBSD",
};

/** One downloadable file with its addresses filled in. */
export interface Download {
  url: string;
  file: string;
  /** Address of the checksum list, or null. */
  checksums: string | null;
  /** Path of the program after unpacking, or null for an installer. */
  binary: string | null;
}

/** The file of one build; `os` and `arch` are Go's names. */
export function toDownload(recipe: Recipe, archive: Archive, os: string, arch: string): Download {
  const values = { os: archive.names[os] ?? os, arch: archive.names[arch] ?? arch };
  const base = fill(recipe, archive.base, values);
  const file = fill(recipe, archive.file, values);
  const checksums = archive.checksums
    ? `${base}/${fill(recipe, archive.checksums, { ...values, file })}`
    : null;
  const binary = archive.binary ? fill(recipe, archive.binary, { ...values, file }) : null;
  return { url: `${base}/${file}`, file, checksums, binary };
}

const nameOf = (url: string) => url.slice(url.lastIndexOf("/") + 1);

function unpackCommand(file: string, binary: string): string[] {
  if (/\.(tar\.gz|tgz)$/.test(file)) return [`tar -xzf ${file}`];
  if (/\.tar\.xz$/.test(file)) return [`tar -xJf ${file}`];
  if (/\.tar\.bz2$/.test(file)) return [`tar -xjf ${file}`];
  if (file.endsWith(".zip")) return [`unzip -q ${file}`];
  if (file.endsWith(".gz")) return [`gunzip ${file}`, `chmod +x ${binary}`];
  return [`chmod +x ${file}`];
}

const checkCommands: Partial<Record<string, string>> = {
  darwin: "shasum -a 256 --check --ignore-missing",
  freebsd: "shasum -a 256 --check --ignore-missing",
};

/** Downloads, checks and unpacks; leaves the program at `binary`. */
export function fetchCommands(download: Download, os: string): string[] {
  const check = checkCommands[os] ?? "sha256sum --check --ignore-missing";
  return [
    `curl -fsSLO ${download.url}`,
    ...(download.checksums
      ? [`curl -fsSLO ${download.checksums}`, `${check} ${nameOf(download.checksums)}`]
      : []),
    ...unpackCommand(download.file, download.binary ?? download.file),
  ];
}

function unixBlocks(recipe: Recipe, archive: Archive, os: string, arch: string): CodeBlock[] {
  const download = toDownload(recipe, archive, os, arch);
  const files = usedFiles(recipe, archive);
  const { args, env } = toStart(recipe, archive, (file) => `./${file}`);
  const program = download.binary ?? download.file;
  const run = formatCommand([...formatEnv(env), quoteShell(`./${program}`), ...args.map(quoteShell)]);
  const secret = files.filter((file) => file.secret).map((file) => `chmod 600 ${file.name}`);
  return [
    { title: "Download and unpack", language: "shell", code: `${fetchCommands(download, os).join("\n")}\n` },
    ...files.map((file) => toFileBlock(recipe, file)),
    { title: "Run", language: "shell", code: `${[...secret, run].join("\n")}\n` },
  ];
}

function windowsBlocks(recipe: Recipe, archive: Archive, arch: string): CodeBlock[] {
  const download = toDownload(recipe, archive, "windows", arch);
  const fetch = [`Invoke-WebRequest -UseBasicParsing -Uri ${download.url} -OutFile ${download.file}`];
  if (download.checksums)
    fetch.push(
      `Invoke-WebRequest -UseBasicParsing -Uri ${download.checksums} -OutFile ${nameOf(download.checksums)}`,
      `if (-not (Select-String -Quiet -Path ${nameOf(download.checksums)} -Pattern (Get-FileHash ${download.file}).Hash)) { throw 'checksum mismatch' }`,
    );
  const { args, env } = toStart(recipe, archive, (file) => `.\\${file}`);
  const files = usedFiles(recipe, archive).map((file) => toFileBlock(recipe, file));
  if (download.file.endsWith(".msi")) {
    // msiexec itself returns before it has done its work.
    const list = ["/i", download.file, "/qn", ...args]
      .map((arg) => `'${arg.replaceAll("'", "''")}'`)
      .join(", ");
    const install = `Start-Process msiexec -Wait -ArgumentList ${list}`;
    return [
      ...files,
      {
        title: "PowerShell as administrator",
        language: "powershell",
        code: `${[...fetch, install].join("\n")}\n`,
      },
    ];
  }
  if (download.file.endsWith(".zip")) fetch.push(`Expand-Archive ${download.file} -DestinationPath .`);
  else if (/\.(tar\.gz|tgz)$/.test(download.file)) fetch.push(`tar -xzf ${download.file}`);
  const program = (download.binary ?? download.file).replaceAll("/", "\\").replace(/(?<!\.exe)$/, ".exe");
  const run = formatCommand([`.\\${program}`, ...args.map(quotePowerShell)], " `\n  ");
  const variables = Object.entries(env).map(([name, value]) => `$env:${name} = ${quotePowerShell(value)}`);
  return [
    { title: "Download and unpack, PowerShell", language: "powershell", code: `${fetch.join("\n")}\n` },
    ...files,
    { title: "Run", language: "powershell", code: `${[...variables, run].join("\n")}\n` },
  ];
}

/** File endings that tell apart two downloads for the same machine: an installer beside a bare program. */
function kindOf(file: string): string | null {
  return file.endsWith(".msi") ? "msi" : file.endsWith(".exe") ? "exe" : null;
}

/** Release archives, one variant per operating system and architecture. */
export function toArchiveMethod(recipe: Recipe): InstallMethod | null {
  const archives = recipe.exporter.install.archive ?? [];
  const variants = archives.flatMap((archive) =>
    Object.entries(archive.builds).flatMap(([os, archs]) =>
      archs.map((arch): InstallVariant => {
        const kind = kindOf(archive.file);
        const blocks =
          os === "windows" ? windowsBlocks(recipe, archive, arch) : unixBlocks(recipe, archive, os, arch);
        return {
          id: [os, arch, kind].filter(Boolean).join("-"),
          label: [systemNames[os as OperatingSystem], arch, kind].filter(Boolean).join(" "),
          os,
          arch,
          blocks,
        };
      }),
    ),
  );
  return variants.length ? { id: "binary", title: "Binary", variants } : null;
}
