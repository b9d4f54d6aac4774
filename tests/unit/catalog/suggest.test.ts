import { expect, test } from "vitest";
import { didYouMean, nearest } from "@/lib/catalog/checks/suggest";

test("finds the nearest word across typos and transpositions", () => {
  expect(nearest("langauge", ["license", "language", "name"])).toBe("language");
  expect(nearest("redis_upp", ["redis_up", "redis_uptime"])).toBe("redis_up");
});

test("does not guess when nothing is near", () => {
  expect(nearest("zzz", ["language", "license"])).toBeNull();
  expect(didYouMean("zzz", ["language"], "see the list")).toBe("see the list");
});
