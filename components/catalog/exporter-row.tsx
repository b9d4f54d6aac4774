import type { ReactNode } from "react";
import { Logo } from "@/components/ui/logo";
import { Marked } from "@/components/ui/marked";
import type { Listing } from "@/lib/catalog/listing";
import { paths } from "@/lib/paths";
import { formatDay } from "./format";
import { HealthMark } from "./health-mark";

/** One exporter in a list: what it is, what was found of it, and at the right what to judge it by. */
export function ExporterRow({
  listing,
  starts = [],
  because,
}: {
  listing: Listing;
  starts?: readonly string[];
  because?: ReactNode;
}) {
  return (
    <li className="row">
      <Logo name={listing.name} logo={listing.logo} />
      <div className="row-main">
        <h2>
          <a href={paths.exporter(listing.slug)}>
            <Marked text={listing.name} starts={starts} />
          </a>
        </h2>
        <p>
          <Marked text={listing.summary} starts={starts} />
        </p>
        {because}
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
          <dd>
            {listing.alertCount}
            {listing.firedCount > 0 && <small>{listing.firedCount} fired</small>}
          </dd>
        </div>
        <div>
          <dt>Metrics</dt>
          <dd>{listing.metricCount}</dd>
        </div>
      </dl>
    </li>
  );
}
