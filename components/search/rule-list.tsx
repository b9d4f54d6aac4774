import { SeverityMark } from "@/components/exporter/severity-mark";
import { TemplateText } from "@/components/exporter/template-text";
import { Marked } from "@/components/ui/marked";
import type { RuleView } from "@/lib/catalog/page";
import { paths } from "@/lib/paths";

/** Rules of all exporters, each a link to where it is explained; what `q` asked for is marked in their names. */
export function RuleList({ rules, q }: { rules: readonly RuleView[]; q: string }) {
  const starts = q.toLowerCase().split(/\s+/).filter(Boolean);
  return (
    <ol className="rules">
      {rules.map((rule) => (
        <li key={rule.name}>
          <SeverityMark severity={rule.severity} />
          <a className="alert-name" href={paths.alert(rule.exporter, rule.name)}>
            <Marked text={rule.name} starts={starts} />
          </a>
          <span className="alert-summary">
            <TemplateText text={rule.summary} />
          </span>
          <a className="rule-exporter" href={paths.exporter(rule.exporter)}>
            {rule.exporter}
          </a>
        </li>
      ))}
    </ol>
  );
}
