import { expect, test } from "vitest";
import { parsePromql } from "@/lib/promql/parse";
import { findThreshold } from "@/lib/promql/threshold";

test.each([
  ["a > 5", ["a", ">", 5, "5"]],
  ["0.9 < a / (b > 0)", ["a / (b > 0)", ">", 0.9, "0.9"]],
  ["(a == 0)", ["a", "==", 0, "0"]],
  ["a < -1 and on (job) b > 3", ["a", "<", -1, "-1"]],
  ["rate(a[5m]) > 1e3 unless b", ["rate(a[5m])", ">", 1000, "1e3"]],
])("the threshold of %s", (text, [left, op, value, literal]) => {
  const found = findThreshold(parsePromql(text));
  expect(
    found && [
      text.slice(found.left.from, found.left.to),
      found.op,
      found.value,
      text.slice(found.from, found.to),
    ],
  ).toEqual([left, op, value, literal]);
});

test.each(["a > b", "a or b > 1", "absent(a)", "a > bool 1", "sum(a > 1)"])("%s has none", (text) => {
  expect(findThreshold(parsePromql(text))).toBeNull();
});
