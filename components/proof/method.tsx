import { Code } from "@/components/exporter/code";
import { viewUrl } from "@/lib/repository";

const commands = `npm run validate                    # metrics, labels, ranges, divisions, templates
npm test                            # promtool runs every unit test
npm run bench:rules                 # plants faults, counts who notices
npm run lab redis-exporter          # breaks a real Redis, waits for the alerts
`;

/** How a rule is proven, step by step, with what each step cannot show. */
export function Method() {
  return (
    <>
      <h2>How</h2>
      <ol className="proof-method">
        <li>
          <h3>The metrics exist</h3>
          <p>
            The list of an exporter’s metrics is read from its source, its test data or its output at one
            version. A rule that names another metric, or a label that the metric does not carry, is refused.
            So is a counter without <code>rate</code>, a range too short for four scrapes, a division that can
            be by zero, a template that reads a label the expression has lost.
          </p>
        </li>
        <li>
          <h3>It fires, and it stays silent</h3>
          <p>
            Each rule has unit tests with made-up series: at one moment it must fire with exact labels and
            texts, at another, just inside the threshold, it must not. promtool runs them. A second evaluator,
            our own, runs them again with the ranges of Prometheus 2 and of Prometheus 3; it also draws the
            picture beside each rule.
          </p>
        </li>
        <li>
          <h3>The tests notice mistakes</h3>
          <p>
            Faults are planted in every rule: a metric renamed, a matcher dropped, a threshold moved, a wait
            removed. Checks and tests must notice at least 95 of 100.
          </p>
        </li>
        <li>
          <h3>It fired for real</h3>
          <p>
            Where Debian packages the software and its exporter, both are started with a real Prometheus that
            has the scrape config and the rules of the page. Then the service is stopped, filled, starved or
            misconfigured. The alerts that were named must fire; every other must stay silent. Only waits and
            intervals are shortened.
          </p>
          <p>
            The exporter of Debian 12 is often older than the version of the page. What it lacks is recorded
            by name on the page of the exporter, and a rule that reads such a metric has not fired there. A
            rule that has changed since it fired loses the mark.
          </p>
        </li>
      </ol>
      <h2>See for yourself</h2>
      <p>
        All of it is in the repository and runs on a laptop; the steps that break things are plain text in
        each entry’s <a href={viewUrl("content/exporters/redis-exporter/lab.yaml")}>lab.yaml</a>.
      </p>
      <Code title="Shell" language="shell" code={commands} label="Commands that prove the rules" />
    </>
  );
}
