import type { Archive, OperatingSystem } from "@/lib/catalog/install";
import type { CodeBlock, InstallMethod, InstallVariant } from "../code-block";
import { formatCommand, formatEnv, quoteShell } from "../shell";
import { toWindowsBlocks } from "./archive-windows";
import { type Download, nameOf, toDownload } from "./download";
import { type Recipe, toFileBlock, toStart, usedFiles } from "./recipe";

const systemNames: Record<OperatingSystem, string> = {
  linux: "Linux",
  darwin: "macOS",
  windows: "Windows",
  freebsd: "FreeBSD",
  openbsd: "OpenBSD",
  netbsd: "NetBSD",
};

function unpackCommand(file: string, binary: string): string[] {
  if (/\.(tar\.gz|tgz)$/.test(file)) return [`tar -xzf ${file}`];
  if (/\.tar\.xz$/.test(file)) return [`tar -xJf ${file}`];
  if (/\.tar\.bz2$/.test(file)) return [`tar -xjf ${file}`];
  if (file.endsWith(".zip")) return [`unzip -q ${file}`];
  if (file.endsWith(".gz")) return [`gunzip ${file}`, `chmod +x ${binary}`];
  return [`chmod +x ${file}`];
}

/** What a system's base install has to download and to check with. */
const baseTools: Partial<Record<string, { fetch: string; check: string }>> = {
  darwin: { fetch: "curl -fsSLO", check: "shasum -a 256 --check --ignore-missing" },
  freebsd: { fetch: "fetch", check: "openssl" },
  openbsd: { fetch: "ftp", check: "openssl" },
  netbsd: { fetch: "ftp", check: "openssl" },
};
const linuxTools = { fetch: "curl -fsSLO", check: "sha256sum --check --ignore-missing" };

/** Downloads, checks and unpacks; leaves the program at `binary`. A wrong checksum keeps what follows from running. */
export function fetchCommands({ url, file, checksums, binary }: Download, os: string): string[] {
  const { fetch, check } = baseTools[os] ?? linuxTools;
  const unpack = unpackCommand(file, binary ?? file).join(" && ");
  if (!checksums) return [`${fetch} ${url}`, unpack];
  const sums = nameOf(checksums);
  const matches =
    check === "openssl"
      ? `[ "$(openssl dgst -sha256 -r ${file} | cut -d' ' -f1)" = "$(grep ${file} ${sums} | cut -d' ' -f1)" ]`
      : `${check} ${sums}`;
  return [`${fetch} ${url}`, `${fetch} ${checksums}`, `${matches} && ${unpack}`];
}

/** A bare program, neither archived nor compressed. */
const isProgram = (file: string) => !/\.(tar\.\w+|tgz|zip|gz)$/.test(file);

function unixBlocks(recipe: Recipe, archive: Archive, os: string, arch: string): CodeBlock[] {
  const download = toDownload(recipe, archive, os, arch);
  const files = usedFiles(recipe, archive);
  const { args, env } = toStart(recipe, archive, (file) => `./${file}`);
  const program = download.binary ?? download.file;
  const run = formatCommand([...formatEnv(env), quoteShell(`./${program}`), ...args.map(quoteShell)]);
  const secret = files.filter((file) => file.secret).map((file) => `chmod 600 ${file.name}`);
  return [
    {
      title: isProgram(download.file) ? "Download" : "Download and unpack",
      language: "shell",
      code: `${fetchCommands(download, os).join("\n")}\n`,
    },
    ...files.map((file) => toFileBlock(recipe, file)),
    { title: "Run", language: "shell", code: `${[...secret, run].join("\n")}\n` },
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
          os === "windows" ? toWindowsBlocks(recipe, archive, arch) : unixBlocks(recipe, archive, os, arch);
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
