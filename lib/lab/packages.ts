import { execFile } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { promisify } from "node:util";
import { childEnv } from "@/lib/env";

const run = promisify(execFile);

/** Asked by Debian before a package starts its service; 101 says no. */
const policyFile = "/usr/sbin/policy-rc.d";

/** Versions of installed Debian packages; those that are not installed are missing from the map. */
export async function readVersions(packages: readonly string[]): Promise<Map<string, string>> {
  const format = `${["db:Status-Status", "Package", "Version"].map((field) => `\${${field}}`).join(" ")}\\n`;
  const { stdout } = await run("dpkg-query", ["-W", "-f", format, ...packages]).catch(
    (error: { stdout?: string }) => ({ stdout: error.stdout ?? "" }),
  );
  const rows = stdout.split("\n").map((line) => line.split(" "));
  return new Map(
    rows.flatMap(([status, name, version]) =>
      status === "installed" && name && version ? [[name, version]] : [],
    ),
  );
}

/** Whether these packages are there, or can be installed. */
export async function canInstallPackages(packages: readonly string[]): Promise<boolean> {
  const versions = await readVersions(packages).catch(() => null);
  if (versions === null) return false;
  return process.getuid?.() === 0 || packages.every((name) => versions.has(name));
}

/** Says no to packages that want to start their services, unless the system has a policy of its own. */
function refuseServices(): () => void {
  try {
    writeFileSync(policyFile, "#!/bin/sh\nexit 101\n", { mode: 0o755, flag: "wx" });
    return () => rmSync(policyFile, { force: true });
  } catch {
    return () => {};
  }
}

/**
 * Installs Debian packages without starting their services, and answers with all versions. Throws with the exact
 * command where that is not possible here.
 */
export async function installPackages(packages: readonly string[]): Promise<Map<string, string>> {
  const versions = await readVersions(packages).catch(() => {
    throw new Error("the field lab needs Debian or Ubuntu: there is no dpkg-query here");
  });
  const missing = packages.filter((name) => !versions.has(name));
  if (!missing.length) return versions;
  if (process.getuid?.() !== 0)
    throw new Error(
      `packages are missing: sudo apt-get install --no-install-recommends ${missing.join(" ")}`,
    );
  const env = childEnv({ DEBIAN_FRONTEND: "noninteractive" });
  const aptGet = (...args: string[]) =>
    run("apt-get", ["-o", "DPkg::Lock::Timeout=300", "-qq", ...args], { env, maxBuffer: 64 * 1024 * 1024 });
  const allow = refuseServices();
  try {
    const install = () => aptGet("install", "-y", "--no-install-recommends", ...missing);
    // Lists of packages may be missing or old: then they are read anew.
    await install().catch(async () => {
      await aptGet("update");
      await install();
    });
  } catch (error) {
    const { stderr = "", message } = error as { stderr?: string; message: string };
    throw new Error(`apt-get cannot install ${missing.join(", ")}\n${stderr || message}`);
  } finally {
    allow();
  }
  return readVersions(packages);
}
