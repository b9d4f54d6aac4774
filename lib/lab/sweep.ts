import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import { rm } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";

/** Environment variable by which processes of the lab are known; its value is the scenario's folder. */
export const markVariable = "EXPORTERHUB_LAB";

interface Process {
  pid: number;
  /** Session, inherited from the process that the lab started, even where the environment was wiped. */
  session: number;
  marked: boolean;
}

/** Processes as /proc shows them; those that end meanwhile are left out. */
function listProcesses(folder: string): Process[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, "latin1");
        const [state, , , session] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
        if (state === "Z") return [];
        const marked =
          readlinkSync(`/proc/${name}/cwd`).startsWith(folder) ||
          readFileSync(`/proc/${name}/environ`, "latin1").includes(`${markVariable}=${folder}`);
        return [{ pid: Number(name), session: Number(session), marked }];
      } catch {
        return [];
      }
    });
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It has ended meanwhile.
  }
}

/**
 * Ends every process that was started in a folder of the lab, or in one of the sessions, and removes the folder. Asks
 * once, then kills; daemons that left their parent are found by their working directory or the mark in their environment
 * (some programs overwrite theirs).
 */
export async function sweep(folder: string, sessions: ReadonlySet<number>): Promise<void> {
  const find = () =>
    listProcesses(folder).filter(
      ({ pid, session, marked }) => pid !== process.pid && (marked || sessions.has(session)),
    );
  for (let round = 0; ; round++) {
    const left = find();
    if (!left.length) break;
    if (round > 150) throw new Error(`cannot end processes ${left.map(({ pid }) => pid).join(", ")}`);
    for (const { pid } of left) {
      if (round === 0) signal(pid, "SIGTERM");
      if (round === 0) signal(pid, "SIGCONT");
      if (round > 50) signal(pid, "SIGKILL");
    }
    await sleep(100);
  }
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
