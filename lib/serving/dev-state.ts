import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { readCurrent } from "@/lib/db/revisions";

const fileName = "problems.json";

/** What the development server shows of the content: the newest valid revision, and what is wrong with the newest change. */
export interface DevState {
  revision: string | null;
  problems: string[];
}

export async function readDevState(dataDir: string): Promise<DevState> {
  const text = await readFile(join(dataDir, fileName), "utf8").catch(() => "[]");
  return { revision: await readCurrent(dataDir), problems: JSON.parse(text) as string[] };
}

/** Records the problems of the newest change; an empty list when it is good. */
export async function writeDevProblems(dataDir: string, problems: readonly string[]): Promise<void> {
  await writeFile(join(dataDir, fileName), JSON.stringify(problems));
}
