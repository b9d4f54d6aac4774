import { answerMetrics } from "@/lib/api/answers";
import { toLinkHeader } from "@/lib/api/links";
import { respondFaults, respondJson } from "@/lib/http/respond";
import { metricParameters, parseTextQuery } from "@/lib/search/text-query";
import { getSite } from "@/lib/serving/site";

/** GET /api/v1/metrics?q=&type=&category=&exporter=&page=&per_page= */
export async function GET(request: Request): Promise<Response> {
  const { query, faults } = parseTextQuery(new URL(request.url).searchParams, metricParameters);
  if (faults.length) return respondFaults(faults);
  const answer = answerMetrics(await getSite(), query);
  return respondJson(request, answer, { Link: toLinkHeader(answer.links) });
}
