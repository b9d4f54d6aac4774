import { toApiListing } from "@/lib/api/listing";
import { listInstallMethods } from "@/lib/artifacts/install/methods";
import { toScrapeConfig } from "@/lib/artifacts/scrape-config";
import { respondJson, respondProblem } from "@/lib/http/respond";
import { loadExporter } from "@/lib/serving/site";

/** GET /api/v1/exporters/<slug> : the whole entry, with install commands and scrape config as text. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ slug: string }> },
): Promise<Response> {
  const { slug } = await params;
  const view = await loadExporter(slug);
  if (!view)
    return respondProblem({
      status: 404,
      title: "No such exporter",
      detail: `The catalog has no entry “${slug.slice(0, 64)}”.`,
    });
  const { listing, facts, release, guide, metricsSource, metrics, rules, labResult } = view;
  const install = listInstallMethods({ slug, exporter: facts, release });
  return respondJson(request, {
    ...toApiListing(listing),
    healthReason: listing.healthReason,
    facts,
    release,
    guide,
    install,
    scrapeConfig: toScrapeConfig(facts),
    metricsSource,
    metrics,
    rules,
    fieldTest: labResult,
  });
}
