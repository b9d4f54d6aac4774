import type { Archive } from "@/lib/catalog/install";
import type { CodeBlock } from "../code-block";
import { formatCommand, quotePowerShell } from "../shell";
import { type Download, nameOf, toDownload } from "./download";
import { type Recipe, toFileBlock, toStart, usedFiles } from "./recipe";

const fetchFile = (url: string) => `Invoke-WebRequest -UseBasicParsing -Uri ${url} -OutFile ${nameOf(url)}`;

/** Downloads, and goes on with `then` (a command, or nothing) only when the checksum is right. */
function fetchLines({ url, file, checksums }: Download, then: string | null): string[] {
  if (!checksums) return [fetchFile(url), ...(then ? [then] : [])];
  const matches = `Select-String -Quiet -Path ${nameOf(checksums)} -Pattern (Get-FileHash ${file}).Hash`;
  const check = then
    ? `if (${matches}) { ${then} } else { throw 'checksum mismatch' }`
    : `if (-not (${matches})) { throw 'checksum mismatch' }`;
  return [fetchFile(url), fetchFile(checksums), check];
}

function unpackCommand(file: string): string | null {
  if (file.endsWith(".zip")) return `Expand-Archive ${file} -DestinationPath .`;
  return /\.(tar\.gz|tgz)$/.test(file) ? `tar -xzf ${file}` : null;
}

/** msiexec itself returns before it has done its work. */
function installCommand(file: string, args: readonly string[]): string {
  const list = ["/i", file, "/qn", ...args].map((arg) => `'${arg.replaceAll("'", "''")}'`);
  return `Start-Process msiexec -Wait -ArgumentList ${list.join(", ")}`;
}

/** The commands for one Windows build: an installer, an archive or a bare program, in PowerShell 5.1 or newer. */
export function toWindowsBlocks(recipe: Recipe, archive: Archive, arch: string): CodeBlock[] {
  const download = toDownload(recipe, archive, "windows", arch);
  const { args, env } = toStart(recipe, archive, (file) => `.\\${file}`);
  const files = usedFiles(recipe, archive).map((file) => toFileBlock(recipe, file));
  const block = (title: string, lines: string[]): CodeBlock => ({
    title,
    language: "powershell",
    code: `${lines.join("\n")}\n`,
  });
  if (download.file.endsWith(".msi"))
    return [
      ...files,
      block("PowerShell as administrator", fetchLines(download, installCommand(download.file, args))),
    ];
  const unpack = unpackCommand(download.file);
  const program = (download.binary ?? download.file).replaceAll("/", "\\").replace(/(?<!\.exe)$/, ".exe");
  const variables = Object.entries(env).map(
    ([name, value]) => `$env:${name} = '${value.replaceAll("'", "''")}'`,
  );
  const run = formatCommand([`.\\${program}`, ...args.map(quotePowerShell)], " `\n  ");
  return [
    block(unpack ? "Download and unpack, PowerShell" : "Download, PowerShell", fetchLines(download, unpack)),
    ...files,
    block("Run", [...variables, run]),
  ];
}
