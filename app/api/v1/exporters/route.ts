import { answerExporters } from "@/lib/api/answers";
import { toLinkHeader } from "@/lib/api/links";
import { respondFaults, respondJson } from "@/lib/http/respond";
import { parseExporterQuery } from "@/lib/search/query";
import { getSite } from "@/lib/serving/site";

/** GET /api/v1/exporters?q=&category=&page=&per_page= */
export async function GET(request: Request): Promise<Response> {
  const { query, faults } = parseExporterQuery(new URL(request.url).searchParams);
  if (faults.length) return respondFaults(faults);
  const answer = answerExporters(await getSite(), query);
  return respondJson(request, answer, { Link: toLinkHeader(answer.links) });
}
