import { expect, test } from "vitest";
import { listAlerts } from "@/lib/catalog/alerts";
import { plotTest, readGroup, simulateTest } from "@/lib/catalog/plot";
import { loadCatalog } from "@/lib/content/load-catalog";
import { toKey } from "@/lib/promql/eval/series";
import { toSeconds } from "@/lib/promql/parse";

const { catalog, problems } = await loadCatalog("content");
if (!catalog) throw new Error(`the content has problems: ${JSON.stringify(problems)}`);

const tested = catalog.entries.flatMap((entry) =>
  entry.alerts && entry.tests
    ? [{ slug: entry.slug, rules: listAlerts(entry.alerts), tests: entry.tests }]
    : [],
);

// Prometheus 2 (Debian's promtool, which the other test asks) and 3 differ in where a range begins. What our own
// evaluator says of each unit test must be what its author expects, whichever of them a reader runs.
for (const { slug, rules, tests } of tested) {
  test.each([
    ["Prometheus 2", false],
    ["Prometheus 3", true],
  ])(`${slug}: unit tests hold with the ranges of %s`, (_, leftOpen) => {
    const step = toSeconds(tests.evaluation_interval);
    const wrong: string[] = [];
    for (const group of tests.tests) {
      const evaluator = readGroup(group, step, leftOpen);
      for (const rule of rules) {
        const moments = group.alert_rule_test.filter(({ alertname }) => alertname === rule.alert);
        if (!moments.length) continue;
        const end = Math.max(...moments.map(({ eval_time }) => toSeconds(eval_time)));
        const timelines = simulateTest(rule, evaluator, step, end);
        for (const { eval_time, exp_alerts } of moments) {
          const firing = timelines
            .filter(({ states }) => states[Math.floor(toSeconds(eval_time) / step)] === "firing")
            .map(({ labels }) => toKey({ ...labels, ...rule.labels }));
          const expected = (exp_alerts ?? []).map(({ exp_labels }) => toKey(exp_labels));
          if (firing.sort().join() !== expected.sort().join())
            wrong.push(`${rule.alert} at ${eval_time} of “${group.name}”: ${firing} instead of ${expected}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });
}

test("nearly every rule has a picture of a unit test in which it fires", () => {
  const all = tested.flatMap(({ rules, tests }) =>
    rules.map((rule) => ({ rule, plot: plotTest(rule, tests) })),
  );
  const without = all.filter(({ plot }) => !plot).map(({ rule }) => rule.alert);
  expect(without.length / all.length, without.join(", ")).toBeLessThan(0.02);
});
