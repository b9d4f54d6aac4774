import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync, readdirSync, readlinkSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, expect, test } from "vitest";
import { childEnv } from "@/lib/env";
import { canInstallPackages } from "@/lib/lab/packages";

/** Quick and of different kinds; the whole lab is `npm run lab`. */
const slugs = [
  "redis-exporter",
  "postgres-exporter",
  "nginx-prometheus-exporter",
  "apache-exporter",
  "pushgateway",
];

/** Debian, and root or everything installed; elsewhere these tests cannot run and say so. */
const canRun = await canInstallPackages(["prometheus", "redis-server", "postgresql", "nginx", "apache2"]);
if (!canRun)
  console.warn("The field lab is skipped: it needs Debian, as root or with its packages installed.");

/** Labs of these tests work here, so that others on the machine do not matter. */
const folder = mkdtempSync(join(tmpdir(), "lab-tests-"));
// Servers that refuse root run as users of their own, who must be able to enter.
chmodSync(folder, 0o755);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function startLab(...args: string[]) {
  const child = spawn(process.execPath, ["scripts/bootstrap.mjs", "lab", ...args], {
    env: childEnv({ TMPDIR: folder }),
  });
  let output = "";
  const add = (chunk: Buffer) => {
    output += chunk;
  };
  child.stdout.on("data", add);
  child.stderr.on("data", add);
  const ended = new Promise<number>((resolve) => child.on("exit", (code) => resolve(code ?? 1)));
  return { child, ended, read: () => output };
}

const listFolders = () => readdirSync(folder).filter((name) => name.startsWith("exporterhub-lab-"));

/** Processes that work in the folder of one of these labs. */
const listProcesses = () =>
  readdirSync("/proc").filter((pid) => {
    try {
      return /^\d+$/.test(pid) && readlinkSync(`/proc/${pid}/cwd`).startsWith(folder);
    } catch {
      return false;
    }
  });

async function waitFor(what: string, isTrue: () => boolean, ms: number): Promise<void> {
  const deadline = Date.now() + ms;
  while (!isTrue()) {
    if (Date.now() > deadline) throw new Error(`waited ${ms} ms for: ${what}`);
    await sleep(200);
  }
}

test.runIf(canRun)("faults in real systems fire the alerts of five exporters and no other", async () => {
  const { ended, read } = startLab(...slugs, "--jobs", "5", "--again", "1");
  expect(await ended, read()).toBe(0);
  expect(read()).toContain("Everything that had to fire has fired.");
  expect(listFolders()).toEqual([]);
});

// SIGKILL is the worst that can happen: nothing of the lab itself can tidy up then.
test.each(["SIGKILL", "SIGINT"] as const)(
  "the lab killed half-way by %s leaves nothing behind",
  async (signal) => {
    const { child, ended, read } = startLab("redis-exporter", "--only", "Redis is stopped");
    await waitFor("services of the lab to run", () => listProcesses().length >= 4, 60_000);
    expect(listFolders().length).toBe(1);
    child.kill(signal);
    await ended;
    await waitFor(
      `nothing to be left\n${read()}`,
      () => !listProcesses().length && !listFolders().length,
      20_000,
    );
  },
);
