import { createInterface } from "node:readline";
import { sweep } from "./sweep";

/**
 * Stands by while the lab runs: `node reaper.ts FOLDER`, sessions one a line on standard input. When that input ends,
 * because the lab is done or was killed in whatever way, everything of it is ended and its folder removed.
 */
const [folder = ""] = process.argv.slice(2);
if (!folder.includes("exporterhub-lab-")) throw new Error("the reaper needs the folder of a lab");
for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(name, () => {});
const sessions = new Set<number>();
for await (const line of createInterface({ input: process.stdin })) sessions.add(Number(line));
await sweep(folder, sessions);
