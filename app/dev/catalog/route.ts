import { readEnv } from "@/lib/env";
import { readDevState } from "@/lib/serving/dev-state";

export const dynamic = "force-dynamic";

/** GET /dev/catalog : in development, the newest valid revision and the problems of the newest change. */
export async function GET(): Promise<Response> {
  if (process.env.NODE_ENV !== "development") return new Response("Not found", { status: 404 });
  return Response.json(await readDevState(readEnv().DATA_DIR), { headers: { "Cache-Control": "no-store" } });
}
