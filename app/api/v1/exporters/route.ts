import { toApiListing } from "@/lib/http/api-listing";
import { respondFaults, respondJson } from "@/lib/http/respond";
import { parseExporterQuery } from "@/lib/search/query";
import { runQuery } from "@/lib/search/run-query";
import { getSite } from "@/lib/serving/site";

/** GET /api/v1/exporters?q=&category=&page=&per_page= */
export async function GET(request: Request): Promise<Response> {
  const { query, faults } = parseExporterQuery(new URL(request.url).searchParams);
  if (faults.length) return respondFaults(faults);
  const { hits, page, facets } = runQuery((await getSite()).engine, query);
  return respondJson(request, {
    data: hits.map(({ document }) => toApiListing(document.listing)),
    page,
    facets,
  });
}
