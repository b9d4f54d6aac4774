import { formatDay, formatPlural } from "@/components/catalog/format";
import { ScrollTable } from "@/components/ui/scroll-table";
import type { ExporterView } from "@/lib/catalog/page";
import { upstreamVersion } from "@/lib/catalog/proof";
import { alertAnchor, paths } from "@/lib/paths";
import { editUrl, entryFolder, viewUrl } from "@/lib/repository";
import { Section } from "./section";

/** Names of metrics, in words that fit one sentence. */
function MetricNames({ slug, names }: { slug: string; names: readonly string[] }) {
  return names.map((name, i) => (
    <span key={name}>
      {i > 0 && ", "}
      <a href={paths.exporterMetrics(slug, `?${new URLSearchParams({ q: name })}`)}>
        <code>{name}</code>
      </a>
    </span>
  ));
}

/** What happened when the real software and the real exporter were broken on purpose. */
export function FieldTestSection({ view }: { view: ExporterView }) {
  const { labResult, listing } = view;
  if (!labResult) return null;
  const { metrics, software, scenarios } = labResult;
  const fired = new Set(scenarios.flatMap((scenario) => scenario.fired.map(({ alert }) => alert)));
  const file = `${entryFolder(listing.slug)}/lab.yaml`;
  return (
    <Section id="field-test" title="Field test" edit={editUrl(file)}>
      <p>
        On <time dateTime={labResult.date}>{formatDay(labResult.date)}</time> the real software ran with the
        scrape config and the rules of this page, was broken on purpose, and{" "}
        {formatPlural(fired.size, "alert")} fired. Waits (<code>for</code>) were shortened, nothing else.{" "}
        <a href={paths.proof()}>How this is done</a>, <a href={viewUrl(file)}>every step of it</a>.
      </p>
      <ScrollTable
        label="Table of the field test"
        className="field-test"
        columns={["What was done", "What fired, and after how long"]}
      >
        <tbody>
          {scenarios.map((scenario) => (
            <tr key={scenario.name}>
              <td>{scenario.name}</td>
              <td>
                <ul>
                  {scenario.fired.map(({ alert, seconds }) => (
                    <li key={alert}>
                      <a href={`#${alertAnchor(alert)}`}>{alert}</a> <span>{seconds} s</span>
                    </li>
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
      <p className="note">
        What ran: {software.map(({ name, version }) => `${name} ${upstreamVersion(version)}`).join(", ")},
        Prometheus {upstreamVersion(labResult.prometheus)}. {formatPlural(metrics.seen, "metric")} of the list
        below were seen.
      </p>
      {metrics.missing.length > 0 && (
        <p className="note">
          Not seen there, though rules read them, since this version or set-up does not have them:{" "}
          <MetricNames slug={listing.slug} names={metrics.missing} />.
        </p>
      )}
      {metrics.unlisted.length > 0 && (
        <details className="more">
          <summary>
            {formatPlural(metrics.unlisted.length, "metric")} of that version that the newest does not have
          </summary>
          <p className="note">
            <code>{metrics.unlisted.join(" ")}</code>
          </p>
        </details>
      )}
    </Section>
  );
}
