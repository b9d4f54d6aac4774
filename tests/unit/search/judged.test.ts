import { expect, test } from "vitest";
import { judge, loadEngine, score } from "../../search/evaluate";
import { type Judgement, judgements } from "../../search/judged";

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

test("no kind of query is left behind", async () => {
  const judged = judge(await loadEngine());
  const kinds: Judgement["kind"][] = ["name", "alias", "typo", "port", "metric", "alert", "topic"];
  for (const kind of kinds) {
    const { hits } = score(judged.filter((one) => one.kind === kind));
    expect(hits, kind).toBeGreaterThanOrEqual(0.95);
  }
});
