import { Logo } from "@/components/ui/logo";
import type { Listing } from "@/lib/catalog/listing";
import { paths } from "@/lib/paths";
import { entryFolder, newFileUrl } from "@/lib/repository";

/** Exporters that lack metrics, rules and a guide, each with the way to begin. */
export function WantedList({ listings }: { listings: readonly Listing[] }) {
  return (
    <ul className="wanted">
      {listings.map(({ slug, name, logo }) => (
        <li key={slug}>
          <Logo name={name} logo={logo} />
          <a href={paths.exporter(slug)}>{name}</a>
          <a className="edit" href={newFileUrl(entryFolder(slug), "metrics.yaml")}>
            Begin<span className="visually-hidden"> with the metrics of {name}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
