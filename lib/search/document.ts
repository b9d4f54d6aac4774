import type { Listing } from "@/lib/catalog/listing";

/** What is searched of one exporter. */
export interface SearchDocument {
  listing: Listing;
  categoryName: string;
  metricNames: string[];
  alertNames: string[];
}
