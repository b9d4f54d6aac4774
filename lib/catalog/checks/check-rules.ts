import { analyse, type Selector } from "@/lib/promql/analyse";
import { toSeconds } from "@/lib/promql/parse";
import type { Alert, Alerts } from "../alerts";
import type { Entry } from "../entry";
import type { Finding } from "../finding";
import { checkMeaning, type RuleCheck } from "./check-meaning";
import { faultOfException, readExceptions } from "./exceptions";
import { hasLabel, type KnownSeries, knownSeries } from "./metric-names";
import { didYouMean } from "./suggest";

const counterFunctions = new Set(["rate", "irate", "increase"]);

type Report = (message: string, remedy: string) => unknown;

function checkSelector(
  selector: Selector,
  known: Map<string, KnownSeries>,
  jobs: readonly string[],
  report: Report,
): unknown {
  if (selector.metric === null) return report("a selector without a metric name", "name the metric");
  const series = known.get(selector.metric);
  if (!series) {
    return report(
      `unknown metric “${selector.metric}”`,
      didYouMean(selector.metric, known.keys(), "use one that metrics.yaml lists"),
    );
  }
  for (const { label, op, value } of selector.matchers) {
    if (!hasLabel(series, label))
      report(
        `${selector.metric} has no label “${label}”`,
        didYouMean(label, series.labels, `it has ${[...series.labels].join(", ")}`),
      );
    if (label === "job" && op === "=" && !jobs.includes(value))
      report(`no scrape job is called “${value}”`, `use ${jobs.map((job) => `“${job}”`).join(" or ")}`);
  }
  const wrapped = selector.functions.find((name) => counterFunctions.has(name));
  if (wrapped && series.type === "gauge")
    report(
      `${wrapped}() on the gauge ${selector.metric}`,
      "use delta() or deriv(), or compare the value itself",
    );
}

/** Checks one expression against the metrics of its exporter. */
export function checkExpression(
  expr: string,
  known: Map<string, KnownSeries>,
  jobs: readonly string[],
  report: Report,
): unknown {
  const { selectors, groupingLabels, createdLabels, errorAt } = analyse(expr);
  if (errorAt !== null)
    return report(
      `not PromQL at “${expr.slice(errorAt, errorAt + 20)}”`,
      "mend the expression; promtool check rules says more",
    );
  for (const selector of selectors) checkSelector(selector, known, jobs, report);
  const used = selectors.flatMap((selector) => known.get(selector.metric ?? "") ?? []);
  for (const label of groupingLabels) {
    if (used.length && !createdLabels.includes(label) && !used.some((series) => hasLabel(series, label))) {
      report(
        `no metric of the expression has the label “${label}”`,
        didYouMean(
          label,
          used.flatMap((series) => [...series.labels]),
          "group by a label that the metrics carry",
        ),
      );
    }
  }
  if (
    selectors.some(
      (s) =>
        s.functions.includes("histogram_quantile") &&
        s.functions.some((f) => f === "sum") &&
        s.metric?.endsWith("_bucket"),
    ) &&
    !groupingLabels.includes("le")
  ) {
    report("histogram_quantile over an aggregation that drops le", "aggregate by (le, …)");
  }
}

function* eachAlert(alerts: Alerts): Generator<{ alert: Alert; path: (string | number)[] }> {
  for (const [g, group] of alerts.groups.entries()) {
    for (const [r, alert] of group.rules.entries()) yield { alert, path: ["groups", g, "rules", r] };
  }
}

/** What Prometheus takes where nothing is said. */
const defaultScrapeInterval = "1m";

/** Rules against metrics.yaml and against their own tests. */
export function checkRules(entry: Entry): Finding[] {
  const { alerts, metrics, tests, exporter } = entry;
  if (!alerts || !metrics) return [];
  const findings: Finding[] = [];
  const known = knownSeries(metrics);
  const jobs = exporter.scrape?.jobs.map((job) => job.job) ?? [];
  const exceptions = readExceptions(entry.alertsFile ?? "");
  const scrapeSeconds = toSeconds(exporter.scrape?.jobs[0]?.interval ?? defaultScrapeInterval);
  const cases = tests?.tests.flatMap((test) => test.alert_rule_test) ?? [];
  const seen = new Set<string>();
  for (const { alert, path } of eachAlert(alerts)) {
    const report =
      (key: string): Report =>
      (message, remedy) =>
        findings.push({
          file: "alerts.yaml",
          path: [...path, ...key.split("/")],
          message: `${alert.alert}: ${message}`,
          remedy,
        });
    checkExpression(alert.expr, known, jobs, report("expr"));
    const own = exceptions.filter((exception) => exception.alert === alert.alert);
    const raised = new Set<RuleCheck>();
    checkMeaning(alert, known, scrapeSeconds, (check, key, message, remedy) => {
      raised.add(check);
      if (!own.some((exception) => exception.check === check))
        report(key)(message, `${remedy}; or say why not, above the rule: # exception (${check}): …`);
    });
    for (const exception of own) {
      const fault = faultOfException(exception, raised);
      if (fault) report("alert")(fault.message, fault.remedy);
    }
    if (seen.has(alert.alert)) report("alert")("the name stands twice", "give each alert a name of its own");
    seen.add(alert.alert);
    if (!tests) continue;
    const ownCases = cases.filter((test) => test.alertname === alert.alert);
    if (!ownCases.some((test) => test.exp_alerts?.length))
      report("alert")(
        "no test in which it fires",
        "add one to alerts.test.yaml with the exact labels and annotations",
      );
    if (!ownCases.some((test) => !test.exp_alerts?.length))
      report("alert")(
        "no test in which it stays silent",
        "add one to alerts.test.yaml just inside the threshold, with exp_alerts: []",
      );
  }
  return findings;
}

/** Test series against metrics.yaml, and test cases against the rules. */
export function checkTests(entry: Entry): Finding[] {
  const { alerts, metrics, tests } = entry;
  if (!alerts || !metrics || !tests) return [];
  const findings: Finding[] = [];
  const known = knownSeries(metrics);
  const names = new Set([...eachAlert(alerts)].map(({ alert }) => alert.alert));
  for (const [t, test] of tests.tests.entries()) {
    for (const [s, { series }] of test.input_series.entries()) {
      const path = ["tests", t, "input_series", s, "series"];
      // A series' job need not be ours: a test may show that a foreign job is left alone.
      const anyJob = analyse(series).selectors.flatMap((selector) =>
        selector.matchers.filter((m) => m.label === "job").map((m) => m.value),
      );
      checkExpression(series, known, anyJob, (message, remedy) =>
        findings.push({ file: "alerts.test.yaml", path, message, remedy }),
      );
    }
    for (const [a, { alertname }] of test.alert_rule_test.entries()) {
      if (names.has(alertname)) continue;
      findings.push({
        file: "alerts.test.yaml",
        path: ["tests", t, "alert_rule_test", a, "alertname"],
        message: `no alert is called “${alertname}”`,
        remedy: didYouMean(alertname, names, "use a name of alerts.yaml"),
      });
    }
  }
  return findings;
}
