import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";

/** Stands by in a process of its own: whatever ends this one, nothing of the lab is left. */
export function standBy(root: string): { watch: (session: number) => void; end: () => Promise<void> } {
  const reaper = spawn(process.execPath, ["--import", "tsx", "lib/lab/reaper.ts", root], {
    stdio: ["pipe", "ignore", "inherit"],
    detached: true,
  });
  const ended = new Promise<void>((resolve) => reaper.on("exit", () => resolve()));
  reaper.stdin.on("error", () => {});
  return {
    watch: (session) => reaper.stdin.write(`${session}\n`),
    end: () => {
      reaper.stdin.end();
      return ended;
    },
  };
}

/** Processes above this one that belong to the same command: npm and what it started. */
function listParents(): number[] {
  const parents: number[] = [];
  for (let pid = process.ppid; pid > 1; ) {
    const command = readFileSync(`/proc/${pid}/cmdline`, "utf8");
    if (!/npm|bootstrap\.mjs/.test(command)) break;
    parents.push(pid);
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
    pid = Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
  }
  return parents;
}

/** Calls back once when the command is interrupted, or npm above it has died. */
export function onInterrupt(stop: () => void): void {
  let stopped = false;
  const once = () => {
    if (stopped) return;
    stopped = true;
    stop();
  };
  for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(name, once);
  const parents = listParents();
  const timer = setInterval(() => {
    const alive = parents.every((pid) => {
      try {
        return process.kill(pid, 0);
      } catch {
        return false;
      }
    });
    if (!alive) once();
  }, 500);
  timer.unref();
}
