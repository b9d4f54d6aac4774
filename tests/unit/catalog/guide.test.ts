import { expect, test } from "vitest";
import { parseGuide } from "@/lib/catalog/guide";

const sections = "## When to use it\na\n## Before you start\nb\n## First check\nc\n## Known limits\nd\n";

test("cuts a guide at its second-level headings", () => {
  const { guide, faults } = parseGuide(sections);
  expect(faults).toEqual([]);
  expect(guide).toEqual({ whenToUse: "a\n", beforeYouStart: "b\n", firstCheck: "c\n", knownLimits: "d\n\n" });
});

test("a # inside a fenced block is no heading", () => {
  const { guide, faults } = parseGuide(sections.replace("b\n", "```shell\n# comment\n```\n"));
  expect(faults).toEqual([]);
  expect(guide.beforeYouStart).toContain("# comment");
});

test("names unknown, doubled and missing sections with their lines", () => {
  const { faults } = parseGuide("## When to use it\na\n## Installing\nb\n## When to use it\nc\n");
  expect(faults.map(({ line, message }) => [line, message])).toEqual([
    [3, "unknown heading “## Installing”"],
    [5, "the section “When to use it” stands twice"],
    [1, "the section “Before you start” is missing or empty"],
    [1, "the section “First check” is missing or empty"],
    [1, "the section “Known limits” is missing or empty"],
  ]);
});
