import { respondJson, respondProblem } from "@/lib/http/respond";
import { searchMetrics } from "@/lib/search/metrics";
import { parseTextQuery } from "@/lib/search/text-query";
import { cutPage } from "@/lib/search/window";
import { getSite } from "@/lib/serving/site";

/** GET /api/v1/metrics?q=&exporter=&page=&per_page= */
export async function GET(request: Request): Promise<Response> {
  const { query, faults } = parseTextQuery(new URL(request.url).searchParams);
  if (faults.length)
    return respondProblem({
      status: 400,
      title: "Bad parameters",
      detail: faults.map(({ parameter, message }) => `${parameter}: ${message}`).join("; "),
      parameters: faults,
    });
  const { metrics } = await getSite();
  const own = query.exporter ? metrics.filter((metric) => metric.exporter === query.exporter) : metrics;
  const { rows, page } = cutPage(searchMetrics(own, query.q), query.page, query.perPage);
  return respondJson(request, { data: rows, page });
}
