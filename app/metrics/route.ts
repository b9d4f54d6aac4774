import { getSite } from "@/lib/serving/site";
import { renderMetrics } from "@/lib/telemetry/metrics";

export const dynamic = "force-dynamic";

/** GET /metrics : the site's own metrics, Prometheus text format. */
export async function GET(): Promise<Response> {
  const { revision, engine, rules, metrics } = await getSite();
  const { body, contentType } = await renderMetrics({
    revision,
    exporters: engine.documents.length,
    rules: rules.length,
    metrics: metrics.length,
  });
  return new Response(body, { headers: { "Content-Type": contentType, "Cache-Control": "no-store" } });
}
