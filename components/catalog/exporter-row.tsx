import { Logo } from "@/components/ui/logo";
import type { Listing } from "@/lib/catalog/listing";
import { paths } from "@/lib/paths";
import { formatDay } from "./format";
import { HealthMark } from "./health-mark";

/** One exporter in a list: what it is on the left, what to judge it by on the right. */
export function ExporterRow({ listing, because }: { listing: Listing; because?: string | null }) {
  return (
    <li className="row">
      <Logo name={listing.name} logo={listing.logo} />
      <div className="row-main">
        <h2>
          <a href={paths.exporter(listing.slug)}>{listing.name}</a>
        </h2>
        <p>{listing.summary}</p>
        {because && (
          <p className="because">
            matches <code>{because}</code>
          </p>
        )}
      </div>
      <dl className="row-facts">
        <div>
          <dt className="visually-hidden">Health</dt>
          <dd>
            <HealthMark health={listing.health} />
          </dd>
        </div>
        <div>
          <dt className="visually-hidden">Version</dt>
          <dd>
            <code>{listing.version ?? "no releases"}</code>
            {listing.releasedAt && <time dateTime={listing.releasedAt}>{formatDay(listing.releasedAt)}</time>}
          </dd>
        </div>
        <div>
          <dt>Rules</dt>
          <dd>{listing.alertCount}</dd>
        </div>
        <div>
          <dt>Metrics</dt>
          <dd>{listing.metricCount}</dd>
        </div>
      </dl>
    </li>
  );
}
