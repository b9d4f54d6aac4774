import { expect, test } from "vitest";
import { judge, loadEngine, score } from "../../search/evaluate";
import { judgements } from "../../search/judged";

test("what people type finds what they mean", async () => {
  expect(judgements.length).toBeGreaterThanOrEqual(150);
  const judged = judge(await loadEngine());
  const missed = judged
    .filter(({ found, rank }) => !found || found > rank)
    .map(({ query, slug, top }) => `${query} → ${slug}, not ${top.join(", ")}`);
  const { hits, mrr } = score(judged);
  expect(hits, missed.join("\n")).toBeGreaterThanOrEqual(0.97);
  expect(mrr, missed.join("\n")).toBeGreaterThanOrEqual(0.93);
});
