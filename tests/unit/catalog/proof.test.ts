import { expect, test } from "vitest";
import type { LabResult } from "@/lib/catalog/lab";
import { findFieldProofs, upstreamVersion } from "@/lib/catalog/proof";

test.each([
  ["5:7.0.15-1~deb12u10", "7.0.15"],
  ["1.45.0-2+b4", "1.45.0"],
  ["2.42.0+ds-5+deb12u1", "2.42.0"],
  ["15+248+deb12u2", "15+248+deb12u2"],
  ["1.7", "1.7"],
])("%s is %s upstream", (debian, upstream) => {
  expect(upstreamVersion(debian)).toBe(upstream);
});

const result: LabResult = {
  date: "2026-11-22",
  prometheus: "2.42.0",
  software: [{ name: "prometheus-redis-exporter", version: "1.45.0-2" }],
  metrics: { seen: 1, missing: [], unlisted: [] },
  scenarios: [
    {
      name: "Redis is stopped",
      fired: [{ alert: "RedisDown", expr: "redis_up == 0", seconds: 4, summary: "" }],
    },
    { name: "Redis hangs", fired: [{ alert: "RedisDown", expr: "redis_up == 0", seconds: 9, summary: "" }] },
  ],
};

test("a rule is proven by the first fault that made it fire", () => {
  const proofOf = findFieldProofs(result, "prometheus-redis-exporter");
  expect(proofOf("RedisDown")).toEqual({
    date: "2026-11-22",
    with: "prometheus-redis-exporter 1.45.0",
    scenario: "Redis is stopped",
    seconds: 4,
  });
  expect(proofOf("RedisUp")).toBeNull();
  expect(findFieldProofs(null, undefined)("RedisDown")).toBeNull();
});
