import { formatDay, formatPlural } from "@/components/catalog/format";
import { Icon } from "@/components/ui/icon";
import type { RuleView } from "@/lib/catalog/page";
import { paths } from "@/lib/paths";
import { entryFolder, viewUrl } from "@/lib/repository";

/** What is proven of a rule, each with where it can be checked. */
export function AlertProof({ rule, version }: { rule: RuleView; version: string | null }) {
  const { exporter, metrics, tests, field } = rule;
  return (
    <ul className="alert-proof" aria-label={`What is proven of ${rule.name}`}>
      {metrics.length > 0 && (
        <li>
          <Icon name="check" />
          <span>
            Reads{" "}
            {metrics.map((metric, i) => (
              <span key={metric}>
                {i > 0 && ", "}
                <a href={paths.exporterMetrics(exporter, `?${new URLSearchParams({ q: metric })}`)}>
                  <code>{metric}</code>
                </a>
              </span>
            ))}
            , known {version ? `at ${version}` : "from its source"}
          </span>
        </li>
      )}
      <li>
        <Icon name="check" />
        <span>
          <a href={viewUrl(`${entryFolder(exporter)}/alerts.test.yaml`)}>Unit tests</a>: fires in{" "}
          {formatPlural(tests.firing, "case")}, stays silent in {formatPlural(tests.silent, "case")}
        </span>
      </li>
      {field && (
        <li>
          <Icon name="check" />
          <span>
            <a href={`${paths.exporter(exporter)}#field-test`}>Fired in the field</a> with {field.with} on{" "}
            <time dateTime={field.date}>{formatDay(field.date)}</time>,{" "}
            {formatPlural(field.seconds, "second")} after:{" "}
            {field.scenario.charAt(0).toLowerCase() + field.scenario.slice(1)}
          </span>
        </li>
      )}
    </ul>
  );
}
