import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { hasRevision, readCurrent } from "@/lib/db/revisions";
import { readEnv } from "@/lib/env";
import { seed } from "@/scripts/seed";
import { fixtureDir } from "../fixtures/load";

let dir: string;
let env: ReturnType<typeof readEnv>;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), "seed-"));
  await cp(fixtureDir, join(dir, "content"), { recursive: true });
  env = readEnv({ CONTENT_DIR: join(dir, "content"), DATA_DIR: join(dir, "data") });
});
afterEach(() => rm(dir, { recursive: true }));

test("the same content and month is the same revision; either changed is another", async () => {
  const august = { now: new Date("2026-08-22") };
  const one = await seed(env, august);
  expect(one).toMatchObject({ fresh: true, problems: [] });
  expect(await seed(env, { now: new Date("2026-08-01") })).toMatchObject({
    fresh: false,
    revision: one.revision,
  });
  expect((await seed(env, { now: new Date("2026-09-01") })).revision).not.toBe(one.revision);
  const file = join(dir, "content/exporters/demo-exporter/guide.md");
  await writeFile(file, `${await readFile(file, "utf8")}\nMore.\n`);
  expect((await seed(env, august)).revision).not.toBe(one.revision);
});

test("broken content writes nothing, and the last good revision stays the current one", async () => {
  const { revision } = await seed(env);
  await writeFile(join(dir, "content/exporters/demo-exporter/alerts.yaml"), "groups: nonsense\n");
  const broken = await seed(env);
  expect(broken.revision).toBeNull();
  expect(broken.problems.length).toBeGreaterThan(0);
  expect(await readCurrent(env.DATA_DIR)).toBe(revision);
  expect(await hasRevision(env, revision ?? "")).toBe(true);
});
