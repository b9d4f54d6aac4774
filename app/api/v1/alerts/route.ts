import { answerRules } from "@/lib/api/answers";
import { toLinkHeader } from "@/lib/api/links";
import { respondFaults, respondJson } from "@/lib/http/respond";
import { parseTextQuery, ruleParameters } from "@/lib/search/text-query";
import { getSite } from "@/lib/serving/site";

/** GET /api/v1/alerts?q=&severity=&category=&exporter=&page=&per_page= */
export async function GET(request: Request): Promise<Response> {
  const { query, faults } = parseTextQuery(new URL(request.url).searchParams, ruleParameters);
  if (faults.length) return respondFaults(faults);
  const answer = answerRules(await getSite(), query);
  return respondJson(request, answer, { Link: toLinkHeader(answer.links) });
}
