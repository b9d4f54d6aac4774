import { toScrapeConfig } from "@/lib/artifacts/scrape-config";
import type { ExporterView } from "@/lib/catalog/page";
import { editUrl, entryFolder } from "@/lib/repository";
import { Code } from "./code";
import { Prose } from "./prose";
import { Section } from "./section";

export function ScrapeSection({ view }: { view: ExporterView }) {
  const { listing, facts, guide } = view;
  const config = toScrapeConfig(facts);
  if (!config) return null;
  const notes = facts.scrape?.jobs.filter((job) => job.note) ?? [];
  return (
    <Section id="scrape" title="Scrape" edit={editUrl(`${entryFolder(listing.slug)}/exporter.yaml`)}>
      <p className="note">
        The alert rules below know this exporter by <code>job_name: {listing.slug}</code>.{" "}
        {facts.scrape?.note}
      </p>
      <Code title="prometheus.yml" language="yaml" code={config} />
      {notes.length > 0 && (
        <ul className="notes">
          {notes.map((job) => (
            <li key={job.job}>
              <code>{job.job}</code>: {job.note}
            </li>
          ))}
        </ul>
      )}
      {guide?.firstCheck && (
        <>
          <h3>First check</h3>
          <Prose markdown={guide.firstCheck} />
        </>
      )}
    </Section>
  );
}
