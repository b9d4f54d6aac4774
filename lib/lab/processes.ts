import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { openSync, readFileSync } from "node:fs";
import { access } from "node:fs/promises";
import { connect } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { LabService } from "@/lib/catalog/lab";
import { childEnv } from "@/lib/env";
import type { Place } from "./place";
import { markVariable } from "./sweep";

interface Running {
  child: ChildProcess;
  /** Resolves when the process has ended. */
  ended: Promise<number>;
}

/** The number of a user's own group. Throws for a user that the system does not have. */
function readGroup(user: string): string {
  return execFileSync("id", ["-g", user], { encoding: "utf8" }).trim();
}

function canConnect(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 1000 });
    const end = (open: boolean) => {
      socket.destroy();
      resolve(open);
    };
    socket.on("connect", () => end(true));
    socket.on("error", () => end(false));
    socket.on("timeout", () => end(false));
  });
}

async function isReady(ready: string): Promise<boolean> {
  if (ready.startsWith("tcp:")) {
    const [, host = "", port = ""] = ready.split(":");
    return canConnect(host, Number(port));
  }
  if (ready.startsWith("file:"))
    return access(ready.slice("file:".length)).then(
      () => true,
      () => false,
    );
  return fetch(ready, { signal: AbortSignal.timeout(2000) }).then(
    async (answer) => {
      await answer.body?.cancel();
      return answer.status < 500;
    },
    () => false,
  );
}

/** The processes of one scenario. */
export class Processes {
  private readonly running = new Map<string, Running>();

  constructor(
    private readonly place: Place,
    /** Told of every session that is opened, so that none outlives the lab. */
    private readonly onSession: (session: number) => void,
  ) {}

  /** The last lines that a process wrote. */
  tail(name: string, lines = 12): string {
    try {
      return readFileSync(join(this.place.dir, `${name}.log`), "utf8")
        .trimEnd()
        .split("\n")
        .slice(-lines)
        .join("\n");
    } catch {
      return "";
    }
  }

  private spawn(name: string, command: string, user?: string): Running {
    const log = openSync(join(this.place.dir, `${name}.log`), "a");
    const shell = ["sh", "-c", this.place.fill(command)];
    const [program = "", ...args] = user
      ? ["setpriv", `--reuid=${user}`, `--regid=${readGroup(user)}`, "--init-groups", ...shell]
      : shell;
    const child = spawn(program, args, {
      cwd: this.place.dir,
      // A session of its own: signals reach the service with all its children, and never the lab.
      detached: true,
      stdio: ["ignore", log, log],
      env: childEnv({ [markVariable]: this.place.dir, HOME: this.place.dir, LC_ALL: "C.UTF-8" }),
    });
    if (child.pid) this.onSession(child.pid);
    const ended = new Promise<number>((resolve) => {
      child.on("exit", (code) => resolve(code ?? 1));
      child.on("error", () => resolve(127));
    });
    return { child, ended };
  }

  /** Runs a command to its end. Throws with its last output when it fails. */
  async run(command: string, user?: string): Promise<void> {
    const name = `step-${Math.random().toString(36).slice(2, 8)}`;
    const code = await this.spawn(name, command, user).ended;
    if (code !== 0) throw new Error(`a step ended with ${code}: ${command.trim()}\n${this.tail(name)}`);
  }

  /** Starts a command that goes on beside everything else. */
  keep(command: string, user?: string): void {
    this.spawn("keep", command, user);
  }

  /** Starts a service and waits until it is ready. Throws with its last output when it is not. */
  async start(service: LabService): Promise<void> {
    const running = this.spawn(service.name, `exec ${service.command}`, service.user);
    this.running.set(service.name, running);
    let code: number | null = null;
    running.ended.then((value) => {
      code = value;
    });
    const ready = this.place.fill(service.ready);
    const deadline = Date.now() + service.within * 1000;
    while (!(await isReady(ready))) {
      const why =
        code !== null
          ? `ended with ${code}`
          : Date.now() > deadline
            ? `not ready (${ready}) after ${service.within} s`
            : null;
      if (why) throw new Error(`${service.name} ${why}\n${this.tail(service.name)}`);
      await sleep(100);
    }
  }

  private find(name: string): Running {
    const running = this.running.get(name);
    if (!running) throw new Error(`no service “${name}” runs`);
    return running;
  }

  /** Sends a signal to a service and all its children. */
  signal(name: string, signal: NodeJS.Signals): void {
    const { pid } = this.find(name).child;
    try {
      if (pid) process.kill(-pid, signal);
    } catch {
      // The last of them has ended.
    }
  }

  /** Ends a service; kills it when it does not end within ten seconds. */
  async stop(name: string): Promise<void> {
    const { ended } = this.find(name);
    this.signal(name, "SIGTERM");
    this.signal(name, "SIGCONT");
    const gone = await Promise.race([ended.then(() => true), sleep(10_000, false)]);
    this.signal(name, "SIGKILL");
    if (!gone) await ended;
    this.running.delete(name);
  }
}
