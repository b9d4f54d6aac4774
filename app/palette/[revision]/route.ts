import { respondJson } from "@/lib/http/respond";
import { toPaletteIndex } from "@/lib/search/palette-index";
import { getSite } from "@/lib/serving/site";

const forever = "public, max-age=31536000, immutable";

/** GET /palette/<revision> : what the palette searches. A page of another revision gets this one, not to be kept. */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ revision: string }> },
): Promise<Response> {
  const { revision } = await params;
  const site = await getSite();
  const index = toPaletteIndex(site.engine, site.rules);
  return respondJson(request, index, {
    "Cache-Control": revision === site.revision ? forever : "no-store",
  });
}
