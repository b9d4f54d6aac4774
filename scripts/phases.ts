import { type SpawnOptions, spawn } from "node:child_process";

const heartbeatMs = 10_000;

export const formatSeconds = (ms: number) =>
  ms < 60_000
    ? `${(ms / 1000).toFixed(1)} s`
    : `${Math.floor(ms / 60_000)} min ${Math.round((ms % 60_000) / 1000)} s`;

/** Prints each phase with its number and time; long ones say every ten seconds that they go on. */
export class Phases {
  private done = 0;
  readonly started = Date.now();

  constructor(private readonly total: number) {}

  /** Runs one phase; its answer may add a word to the closing line. Errors pass through. */
  async run<T>(title: string, work: () => Promise<T>, say: (result: T) => string = () => ""): Promise<T> {
    const label = `${++this.done}/${this.total} ${title}`;
    const started = Date.now();
    console.log(`▸ ${label}`);
    const heartbeat = setInterval(
      () => console.log(`  … ${title}, ${formatSeconds(Date.now() - started)}`),
      heartbeatMs,
    );
    try {
      const result = await work();
      console.log(`✓ ${label}  ${formatSeconds(Date.now() - started)}  ${say(result)}`.trimEnd());
      return result;
    } catch (error) {
      console.log(`✗ ${label}  ${formatSeconds(Date.now() - started)}`);
      throw error;
    } finally {
      clearInterval(heartbeat);
    }
  }
}

/** A command that failed; its output is part of the message. */
export class CommandError extends Error {}

/** Runs a command and resolves with its output; its output is shown only when it fails. */
export function runCommand(
  command: string,
  args: readonly string[],
  options: SpawnOptions = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    child.stdout?.on("data", (chunk) => {
      output += chunk;
    });
    child.stderr?.on("data", (chunk) => {
      output += chunk;
    });
    child.on("error", (error) => reject(new CommandError(`${command}: ${error.message}`)));
    child.on("exit", (code) =>
      code === 0
        ? resolve(output)
        : reject(new CommandError(`${[command, ...args].join(" ")} ended with ${code}\n${output}`)),
    );
  });
}
