import type { ExporterView } from "@/lib/catalog/page";
import { paths } from "@/lib/paths";
import { Section } from "./section";

export function AlternativesSection({ view }: { view: ExporterView }) {
  const { alternatives } = view.facts;
  if (!alternatives.length) return null;
  return (
    <Section id="alternatives" title="Alternatives">
      <ul className="alternatives">
        {alternatives.map(({ name, exporter, url, when }) => (
          <li key={name}>
            <a href={exporter ? paths.exporter(exporter) : url}>{name}</a> {when}
          </li>
        ))}
      </ul>
    </Section>
  );
}
