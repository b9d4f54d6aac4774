import { lstat, readFile } from "node:fs/promises";
import type { Problem } from "./problem";

/** The largest list of metrics known is under 200 kB; more than this is a mistake. */
const maxBytes = 1_000_000;

/**
 * Reads one content file as UTF-8. Null when there is none; a file that is no plain, decodable text of
 * reasonable size is pushed to `problems` and reads as null too.
 */
export async function readContentFile(
  path: string,
  name: string,
  problems: Problem[],
): Promise<string | null> {
  const stat = await lstat(path).catch(() => null);
  if (!stat) return null;
  const refuse = (message: string, remedy: string) => {
    problems.push({ file: name, line: 1, column: 1, message, remedy });
    return null;
  };
  if (!stat.isFile()) return refuse("not a regular file", "replace the link or folder by the file itself");
  if (stat.size > maxBytes)
    return refuse(`${stat.size} bytes is too large`, `keep it under ${maxBytes} bytes`);
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(await readFile(path));
    if (text.startsWith("\uFEFF"))
      return refuse("begins with a byte order mark", "save it as UTF-8 without BOM");
    return text;
  } catch {
    return refuse("not UTF-8", "save it as UTF-8");
  }
}
