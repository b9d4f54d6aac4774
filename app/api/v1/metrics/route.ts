import { respondFaults, respondJson } from "@/lib/http/respond";
import { searchMetrics } from "@/lib/search/metrics";
import { metricParameters, parseTextQuery } from "@/lib/search/text-query";
import { cutPage } from "@/lib/search/window";
import { getSite } from "@/lib/serving/site";

/** GET /api/v1/metrics?q=&exporter=&page=&per_page= */
export async function GET(request: Request): Promise<Response> {
  const { query, faults } = parseTextQuery(new URL(request.url).searchParams, metricParameters);
  if (faults.length) return respondFaults(faults);
  const { metrics } = await getSite();
  const own = query.exporter ? metrics.filter((metric) => metric.exporter === query.exporter) : metrics;
  const { rows, page } = cutPage(searchMetrics(own, query.q), query.page, query.perPage);
  return respondJson(request, { data: rows, page });
}
