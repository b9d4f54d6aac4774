import { AlertPlot } from "@/components/exporter/alert-plot";
import { Code } from "@/components/exporter/code";
import { SeverityMark } from "@/components/exporter/severity-mark";
import { TemplateText } from "@/components/exporter/template-text";
import type { RuleView } from "@/lib/catalog/page";
import type { Plot } from "@/lib/catalog/plot";
import { paths } from "@/lib/paths";
import { prettyPrint } from "@/lib/promql/print";

/** One real alert of the catalog, to show what is published and how it was proven. */
export function ProofExample({ rule, plot }: { rule: RuleView; plot: Plot | undefined }) {
  return (
    <section aria-labelledby="proof">
      <h2 id="proof">A rule is published when it is proven</h2>
      <p className="proof-head">
        <SeverityMark severity={rule.severity} />{" "}
        <a href={paths.alert(rule.exporter, rule.name)}>{rule.name}</a>
      </p>
      <p>
        <TemplateText text={rule.description} />
      </p>
      <Code title="PromQL" language="promql" code={prettyPrint(rule.expr)} label={`PromQL of ${rule.name}`} />
      {plot && <AlertPlot plot={plot} name={rule.name} />}
      <ol className="proof-steps">
        <li>Its metrics and labels exist in the exporter at the version shown.</li>
        <li>Its PromQL parses, in our check and in promtool.</li>
        <li>A unit test makes it fire; another, just inside the threshold, keeps it silent.</li>
        <li>
          Where Debian has the software, it is broken on purpose, and the alert fires in a real Prometheus.
        </li>
      </ol>
      <p>
        <a href={paths.proof()}>What is proven, and how</a>, <a href={paths.alerts()}>all alert rules</a>
      </p>
    </section>
  );
}
