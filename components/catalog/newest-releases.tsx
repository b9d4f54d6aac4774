import { Logo } from "@/components/ui/logo";
import type { Listing } from "@/lib/catalog/listing";
import { paths } from "@/lib/paths";
import { formatDay } from "./format";

const shown = 8;

export function NewestReleases({ listings }: { listings: readonly Listing[] }) {
  const newest = listings
    .filter((listing) => listing.releasedAt)
    .sort((a, b) => (b.releasedAt ?? "").localeCompare(a.releasedAt ?? ""))
    .slice(0, shown);
  return (
    <section aria-labelledby="releases">
      <h2 id="releases">Newest releases</h2>
      <ol className="releases">
        {newest.map((listing) => (
          <li key={listing.slug}>
            <Logo name={listing.name} logo={listing.logo} />
            <a href={paths.exporter(listing.slug)}>{listing.name}</a>
            <code>{listing.version}</code>
            {listing.releasedAt && <time dateTime={listing.releasedAt}>{formatDay(listing.releasedAt)}</time>}
          </li>
        ))}
      </ol>
      <p>
        <a href={paths.exporters("?sort=newest")}>All by newest release</a>
      </p>
    </section>
  );
}
