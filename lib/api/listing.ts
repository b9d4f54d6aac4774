import type { Listing } from "@/lib/catalog/listing";
import { readEnv } from "@/lib/env";
import { paths } from "@/lib/paths";
import { type ApiListing, listingSchema } from "./schemas";

const fields = Object.keys(listingSchema.shape).filter((field) => field !== "url") as (keyof Listing)[];

/** An exporter in lists of the API; `url` is the address of its page. */
export function toApiListing(listing: Listing): ApiListing {
  const values = Object.fromEntries(fields.map((field) => [field, listing[field]]));
  return { ...values, url: `${readEnv().SITE_URL}${paths.exporter(listing.slug)}` } as ApiListing;
}
