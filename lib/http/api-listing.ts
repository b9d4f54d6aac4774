import type { Listing } from "@/lib/catalog/listing";
import { readEnv } from "@/lib/env";
import { paths } from "@/lib/paths";

/** What the API says of an exporter in lists, in this order; part of the public contract. */
const fields = [
  "slug",
  "name",
  "summary",
  "category",
  "kind",
  "repositoryUrl",
  "port",
  "version",
  "releasedAt",
  "health",
  "alertCount",
  "dashboardCount",
  "metricCount",
] as const satisfies readonly (keyof Listing)[];

export type ApiListing = Pick<Listing, (typeof fields)[number]> & { url: string };

/** An exporter in lists of the API; `url` is the address of its page. */
export function toApiListing(listing: Listing): ApiListing {
  const values = Object.fromEntries(fields.map((field) => [field, listing[field]]));
  return {
    ...(values as Omit<ApiListing, "url">),
    url: `${readEnv().SITE_URL}${paths.exporter(listing.slug)}`,
  };
}
