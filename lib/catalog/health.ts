import type { Exporter } from "./exporter";
import type { Release } from "./release";

export const healths = ["active", "quiet", "dormant", "archived", "retired"] as const;
export type Health = (typeof healths)[number];

const dayMs = 86_400_000;
const quietAfterDays = 365;
const dormantAfterDays = 730;

/** Whole days from one ISO day to another, never negative. */
export function daysBetween(from: string, to: string): number {
  return Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / dayMs));
}

/**
 * Health from facts: retired where the project says so, archived where the repository is; else by the newest
 * commit or release: active within a year of `asOf` (ISO day), quiet within two, dormant after that.
 */
export function computeHealth(
  exporter: Pick<Exporter, "status">,
  release: Release,
  asOf: string,
): { health: Health; reason: string } {
  if (exporter.status) return { health: "retired", reason: exporter.status.reason };
  if (release.archived)
    return { health: "archived", reason: "The repository is archived: it takes no changes any more." };
  const newest = [release.lastCommitAt, release.releasedAt]
    .filter((day) => day !== null)
    .sort()
    .at(-1);
  if (!newest) return { health: "dormant", reason: "No commit or release date is known." };
  const age = daysBetween(newest, asOf);
  const health = age <= quietAfterDays ? "active" : age <= dormantAfterDays ? "quiet" : "dormant";
  return {
    health,
    reason: `Last change on ${newest}; ${{ active: "less than a year", quiet: "one to two years", dormant: "more than two years" }[health]} ago.`,
  };
}
