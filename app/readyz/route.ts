import { respondProblem } from "@/lib/http/respond";
import { probeDatabase } from "@/lib/serving/site";
import { logger } from "@/lib/telemetry/logger";

export const dynamic = "force-dynamic";

/** GET /readyz : the database of this build's catalog is readable; answers its revision. */
export async function GET(): Promise<Response> {
  try {
    return Response.json(await probeDatabase(), { headers: { "Cache-Control": "no-store" } });
  } catch (error) {
    logger.error({ error: String(error) }, "not ready");
    return respondProblem({
      status: 503,
      title: "Not ready",
      detail: "The catalog's database cannot be read.",
    });
  }
}
