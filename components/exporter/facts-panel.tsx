import type { ReactNode } from "react";
import { formatAge, formatDay, formatPlural } from "@/components/catalog/format";
import { HealthMark } from "@/components/catalog/health-mark";
import type { ExporterView } from "@/lib/catalog/page";

const provenances = {
  capture: "captured from a running exporter",
  fixture: "read in the project's test data",
  source: "read in the source code",
};

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** What one judges an exporter by, at a glance. */
export function FactsPanel({ view, asOf }: { view: ExporterView; asOf: string }) {
  const { listing, facts, release, metricsSource, rules } = view;
  const fired = rules.filter(({ field }) => field !== null).length;
  return (
    <aside className="facts" aria-label="Facts">
      <dl>
        <Fact name="Version">
          <code>{release.version ?? "no releases"}</code>
          {release.releasedAt && (
            <small>
              <time dateTime={release.releasedAt}>{formatDay(release.releasedAt)}</time>,{" "}
              {formatAge(release.releasedAt, asOf)} old
            </small>
          )}
        </Fact>
        <Fact name="Health">
          <HealthMark health={listing.health} />
          <small>{listing.healthReason}</small>
        </Fact>
        <Fact name="Default port">{facts.port ? <code>{facts.port}</code> : "none"}</Fact>
        <Fact name="Metrics path">
          <code>{facts.metricsPath}</code>
        </Fact>
        <Fact name="Licence">{facts.license}</Fact>
        <Fact name="Language">{facts.language}</Fact>
        <Fact name="Maintainer">{facts.maintainer}</Fact>
        <Fact name="Repository">
          <a href={facts.repository}>{facts.repository.replace("https://github.com/", "")}</a>
        </Fact>
        {facts.documentation && (
          <Fact name="Documentation">
            <a href={facts.documentation}>{new URL(facts.documentation).hostname}</a>
          </Fact>
        )}
        <Fact name="Proof">
          {rules.length
            ? `${formatPlural(rules.length, "rule")}, each tested firing and silent`
            : "No rules yet"}
          {fired > 0 && (
            <small>
              <a href="#field-test">{formatPlural(fired, "rule")} fired for real</a>
            </small>
          )}
          {metricsSource && (
            <small>
              Metrics {provenances[metricsSource.provenance]} at {metricsSource.version}
            </small>
          )}
        </Fact>
        <Fact name="Checked">
          <time dateTime={release.checkedAt}>{formatDay(release.checkedAt)}</time>
        </Fact>
      </dl>
    </aside>
  );
}
