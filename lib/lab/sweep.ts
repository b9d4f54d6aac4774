import { existsSync, readdirSync, readFileSync, readlinkSync, rmSync, statSync } from "node:fs";
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

const sharedMemory = "/dev/shm";

/** Removes what libfaketime left in shared memory since `begin` (milliseconds) for processes that have ended. */
function removeFakeTime(begin: number): void {
  for (const name of existsSync(sharedMemory) ? readdirSync(sharedMemory) : []) {
    const pid = /faketime_(?:shm|sem)_(\d+)$/.exec(name)?.[1];
    if (!pid || existsSync(`/proc/${pid}`)) continue;
    const file = `${sharedMemory}/${name}`;
    const { ctimeMs } = statSync(file, { throwIfNoEntry: false }) ?? { ctimeMs: 0 };
    if (ctimeMs >= begin) rmSync(file, { force: true });
  }
}

/**
 * Ends every process that was started in a folder of the lab, or in one of the sessions, and removes the folder. Asks
 * once, then kills; daemons that left their parent are found by their working directory or the mark in their environment
 * (some programs overwrite theirs).
 */
export async function sweep(folder: string, sessions: ReadonlySet<number>): Promise<void> {
  const begin = statSync(folder, { throwIfNoEntry: false })?.birthtimeMs ?? Date.now();
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
  removeFakeTime(begin);
  await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
}
