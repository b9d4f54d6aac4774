import { Static } from "@/components/ui/static";
import type { ExporterView } from "@/lib/catalog/page";
import { paths } from "@/lib/paths";
import { editUrl, entryFolder } from "@/lib/repository";
import { AlertsSection } from "./alerts-section";
import { AlternativesSection } from "./alternatives-section";
import { DashboardsSection } from "./dashboards-section";
import { EntryHeader } from "./entry-header";
import { FactsPanel } from "./facts-panel";
import { FieldTestSection } from "./field-test-section";
import { InstallBehaviour } from "./install-behaviour";
import { InstallSection } from "./install-section";
import { JsonLd } from "./json-ld";
import { MetricFilter } from "./metric-filter";
import { MetricsSection } from "./metrics-section";
import { Prose } from "./prose";
import { ScrapeSection } from "./scrape-section";
import { Section } from "./section";
import { SectionNav } from "./section-nav";

function sectionLinks({ facts, rules, metrics, guide, labResult }: ExporterView) {
  return [
    ...(guide?.whenToUse ? [{ id: "when", title: "When" }] : []),
    { id: "install", title: "Install" },
    ...(facts.scrape ? [{ id: "scrape", title: "Scrape" }] : []),
    { id: "alerts", title: "Alerts", count: rules.length },
    ...(labResult ? [{ id: "field-test", title: "Field test" }] : []),
    { id: "dashboards", title: "Dashboards", count: facts.dashboards.length },
    ...(metrics.length ? [{ id: "metrics", title: "Metrics", count: metrics.length }] : []),
    ...(guide?.operatingNotes || guide?.knownLimits ? [{ id: "operating", title: "Operating" }] : []),
    ...(facts.alternatives.length ? [{ id: "alternatives", title: "Alternatives" }] : []),
  ];
}

/** One exporter from top to bottom, in the order in which one acts. */
export function EntryPage({
  view,
  categoryName,
  asOf,
  siteUrl,
}: {
  view: ExporterView;
  categoryName: string;
  asOf: string;
  siteUrl: string;
}) {
  const { guide, listing } = view;
  const editGuide = editUrl(`${entryFolder(listing.slug)}/guide.md`);
  return (
    <article className="entry">
      <Static className="entry-top">
        <EntryHeader view={view} categoryName={categoryName} />
      </Static>
      <Static className="entry-facts">
        <FactsPanel view={view} asOf={asOf} />
      </Static>
      <SectionNav links={sectionLinks(view)} />
      <Static className="entry-main">
        {guide?.whenToUse && (
          <Section id="when" title="When to use it" edit={editGuide}>
            <Prose markdown={guide.whenToUse} />
          </Section>
        )}
        <InstallSection view={view} />
        <ScrapeSection view={view} />
        <AlertsSection view={view} siteUrl={siteUrl} />
        <FieldTestSection view={view} />
        <DashboardsSection view={view} />
        <MetricsSection view={view} />
        {(guide?.operatingNotes || guide?.knownLimits) && (
          <Section id="operating" title="Operating" edit={editGuide}>
            <Prose markdown={guide.operatingNotes} />
            {guide.knownLimits && <h3>Known limits</h3>}
            <Prose markdown={guide.knownLimits} />
          </Section>
        )}
        <AlternativesSection view={view} />
      </Static>
      <InstallBehaviour />
      <MetricFilter />
      <JsonLd view={view} url={`${siteUrl}${paths.exporter(listing.slug)}`} />
    </article>
  );
}
