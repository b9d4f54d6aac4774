import type { Listing } from "@/lib/catalog/listing";
import { readEnv } from "@/lib/env";
import { paths } from "@/lib/paths";

/** An exporter in lists of the API; `url` is the address of its page. */
export function toApiListing(listing: Listing) {
  const {
    slug,
    name,
    summary,
    category,
    kind,
    repositoryUrl,
    port,
    version,
    releasedAt,
    health,
    alertCount,
    dashboardCount,
    metricCount,
  } = listing;
  return {
    slug,
    name,
    summary,
    category,
    kind,
    repositoryUrl,
    port,
    version,
    releasedAt,
    health,
    alertCount,
    dashboardCount,
    metricCount,
    url: `${readEnv().SITE_URL}${paths.exporter(slug)}`,
  };
}
