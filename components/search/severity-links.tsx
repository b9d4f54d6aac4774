import { type Severity, severities } from "@/lib/catalog/alerts";
import { paths } from "@/lib/paths";
import { formatTextQuery, type TextQuery } from "@/lib/search/text-query";

/** A list of rules by severity, with how many each has. */
export function SeverityLinks({
  query,
  rules,
}: {
  query: TextQuery;
  /** The rules of every severity that pass all else. */
  rules: readonly { severity: Severity }[];
}) {
  const count = (severity: Severity | null) =>
    severity ? rules.filter((rule) => rule.severity === severity).length : rules.length;
  return (
    <nav className="sort" aria-label="Severity">
      {[null, ...severities].map((severity) => (
        <a
          key={severity ?? "all"}
          href={paths.alerts(formatTextQuery({ ...query, severity, page: 1 }))}
          aria-current={query.severity === severity ? "true" : undefined}
        >
          {severity ?? "all"} <span className="count">{count(severity)}</span>
        </a>
      ))}
    </nav>
  );
}
