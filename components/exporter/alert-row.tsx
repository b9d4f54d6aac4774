import { toRuleSnippet } from "@/lib/artifacts/scrape-config";
import type { RuleView } from "@/lib/catalog/page";
import type { Plot } from "@/lib/catalog/plot";
import { alertAnchor, paths } from "@/lib/paths";
import { prettyPrint } from "@/lib/promql/print";
import { AlertPlot } from "./alert-plot";
import { AlertProof } from "./alert-proof";
import { Code } from "./code";
import { SeverityMark } from "./severity-mark";
import { TemplateText } from "./template-text";

/** One alert: a row that opens; `version` is that of the metrics it was checked against. The anchor is inside, so that following it opens the row without a script. */
export function AlertRow({
  rule,
  plot,
  version,
}: {
  rule: RuleView;
  plot: Plot | undefined;
  version: string | null;
}) {
  return (
    <details className="alert">
      <summary>
        <SeverityMark severity={rule.severity} />
        <span className="alert-name">{rule.name}</span>
        <span className="alert-summary">
          <TemplateText text={rule.summary} />
        </span>
      </summary>
      <div className="alert-body" id={alertAnchor(rule.name)}>
        <p>
          <TemplateText text={rule.description} />
        </p>
        <Code
          title="PromQL"
          language="promql"
          code={prettyPrint(rule.expr)}
          label={`PromQL of ${rule.name}`}
        />
        {plot && <AlertPlot plot={plot} name={rule.name} />}
        <AlertProof rule={rule} version={version} />
        <p className="alert-foot">
          <span>
            {rule.for ? (
              <>
                Fires after the expression has held for <code>{rule.for}</code>.
              </>
            ) : (
              "Fires at once."
            )}
            {rule.keepFiringFor && (
              <>
                {" "}
                Stays for <code>{rule.keepFiringFor}</code> after it has ceased.
              </>
            )}
          </span>
          <button
            type="button"
            className="copy inline"
            data-copy={`rule ${rule.name} as YAML`}
            data-copy-text={toRuleSnippet(rule)}
          >
            Copy as YAML
          </button>
          <a href={paths.alert(rule.exporter, rule.name)}>Link to this alert</a>
        </p>
      </div>
    </details>
  );
}
