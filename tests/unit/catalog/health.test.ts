import { describe, expect, test } from "vitest";
import { computeHealth } from "@/lib/catalog/health";
import type { Release } from "@/lib/catalog/release";

const release: Release = {
  version: "1.0",
  tag: "v1.0",
  releasedAt: "2024-01-01",
  lastCommitAt: "2026-05-01",
  archived: false,
  checkedAt: "2026-08-22",
};
const healthOn = (asOf: string, change: Partial<Release> = {}) =>
  computeHealth({}, { ...release, ...change }, asOf).health;

describe("health", () => {
  test("goes from active to quiet after a year and to dormant after two", () => {
    expect(healthOn("2027-05-01")).toBe("active");
    expect(healthOn("2027-05-02")).toBe("quiet");
    expect(healthOn("2028-04-30")).toBe("quiet");
    expect(healthOn("2028-05-01")).toBe("dormant");
  });
  test("takes a release as life when it is newer than the last commit", () => {
    expect(healthOn("2026-12-01", { lastCommitAt: "2020-01-01", releasedAt: "2026-11-01" })).toBe("active");
  });
  test("an archive outweighs dates, and a stated end outweighs both", () => {
    expect(healthOn("2026-06-01", { archived: true })).toBe("archived");
    const status = { state: "retired" as const, reason: "Gone." };
    expect(computeHealth({ status }, { ...release, archived: true }, "2026-06-01")).toEqual({
      health: "retired",
      reason: "Gone.",
    });
  });
  test("without any date it does not claim life", () => {
    expect(healthOn("2026-06-01", { lastCommitAt: null, releasedAt: null })).toBe("dormant");
  });
});
