import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "../db/postgres";
import { expect, test } from "./site";

// What npm start and npm run dev do, run for real on a copy of the content.
let dir: string;
let child: ChildProcess | undefined;
let output = "";

test.beforeEach(() => {
  output = "";
  dir = mkdtempSync(join(tmpdir(), "verbs-"));
  cpSync("content", join(dir, "content"), { recursive: true });
});
test.afterEach(async () => {
  if (test.info().status !== test.info().expectedStatus) console.error(output);
  if (child && child.exitCode === null) {
    const ended = new Promise((resolve) => child?.once("exit", resolve));
    child.kill("SIGTERM");
    await ended;
  }
  rmSync(dir, { recursive: true, force: true });
});

function run(script: string, environment: Record<string, string>): ChildProcess {
  child = spawn(process.execPath, ["--import", "tsx", script], {
    env: { ...process.env, CONTENT_DIR: join(dir, "content"), ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (output += chunk));
  return child;
}

function edit(file: string, from: string, to: string): void {
  const path = join(dir, "content/exporters/redis-exporter", file);
  const text = readFileSync(path, "utf8");
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
}

// The dev server ends before its page does.
test.use({ allowErrors: [/ERR_CONNECTION_REFUSED/] });

test("npm run dev shows a saved change, and what is wrong with a broken one", async ({ page, request }) => {
  test.setTimeout(300_000);
  const port = await freePort();
  run("scripts/dev.ts", { PORT: String(port), DATA_DIR: join(dir, "data") });
  await expect.poll(() => output, { timeout: 60_000 }).toContain("Ready");
  const address = `http://localhost:${port}/exporters/redis-exporter`;
  // The first request compiles the page; on a loaded machine that takes longer than a browser waits.
  const compiled = async () =>
    (await request.get(address, { timeout: 60_000 }).catch(() => null))?.status() ?? "no answer yet";
  await expect.poll(compiled, { timeout: 200_000 }).toBe(200);
  await page.goto(address, { waitUntil: "domcontentloaded" });
  await expect(page.getByRole("heading", { level: 1, name: "Redis exporter" })).toBeVisible();
  // The first answer of the follower tells the page which revision it shows.
  await page.waitForResponse((answer) => answer.url().endsWith("/dev/catalog"));

  edit("exporter.yaml", "name: Redis exporter", "name: Redis exporter, changed");
  await expect(page.getByRole("heading", { level: 1, name: "Redis exporter, changed" })).toBeVisible({
    timeout: 10_000,
  });

  edit("exporter.yaml", "kind: exporter", "kind: exporer");
  await expect(page.getByRole("alert").filter({ hasText: "did you mean “exporter”?" })).toBeVisible();
  await expect(page.getByRole("heading", { level: 1, name: "Redis exporter, changed" })).toBeVisible();

  edit("exporter.yaml", "kind: exporer", "kind: exporter");
  await expect(page.getByText("did you mean “exporter”?")).toBeHidden();
});

test("npm start with broken content says what is wrong and serves the last good build", async ({
  request,
}) => {
  const port = await freePort();
  edit("alerts.yaml", "redis_up", "redis_upp");
  run("scripts/start.ts", { PORT: String(port), SITE_URL: "http://localhost:3000" });
  await expect.poll(() => output, { timeout: 30_000 }).toContain("ExporterHub runs at");
  expect(output).toContain("unknown metric “redis_upp” — did you mean “redis_up”?");
  expect(output).toContain("the last good catalog is served instead");
  expect((await request.get(`http://localhost:${port}/exporters/redis-exporter`)).status()).toBe(200);
});

test("npm start with nothing changed builds nothing", async () => {
  const port = await freePort();
  run("scripts/start.ts", { PORT: String(port), SITE_URL: "http://localhost:3000", CONTENT_DIR: "content" });
  await expect.poll(() => output, { timeout: 30_000, intervals: [50] }).toContain("ExporterHub runs at");
  expect(output).toContain("nothing changed");
});

test("npm start on a taken port says so and names another", async () => {
  const taken = run("scripts/start.ts", { PORT: "3199", CONTENT_DIR: "content" });
  expect(await new Promise((resolve) => taken.once("exit", resolve))).toBe(1);
  expect(output).toContain("Port 3199 is in use");
});
