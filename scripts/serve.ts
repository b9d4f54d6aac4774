import { type ChildProcess, spawn } from "node:child_process";
import type { Env } from "@/lib/env";
import { buildEnv } from "./build";

const readyTimeoutMs = 60_000;

/** Starts the built server on the environment's port; resolves when it is ready, rejects when it ends before that. */
export async function serve(env: Env, revision: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [".next/standalone/server.js"], {
    env: { ...buildEnv(env, revision), PORT: String(env.PORT), HOSTNAME: env.HOST },
    // Its greeting would only repeat ours.
    stdio: ["ignore", "ignore", "inherit"],
  });
  const ended = new Promise<never>((_, reject) =>
    child.once("exit", (code) => reject(new Error(`The server ended with ${code} before it was ready.`))),
  );
  const ready = (async () => {
    for (const deadline = Date.now() + readyTimeoutMs; Date.now() < deadline; ) {
      const answer = await fetch(`http://127.0.0.1:${env.PORT}/readyz`).catch(() => null);
      if (answer?.ok) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error("The server did not become ready within a minute.");
  })();
  await Promise.race([ready, ended]);
  return child;
}
