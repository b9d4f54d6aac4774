import { toOpenApi } from "@/lib/api/openapi";
import { respondJson } from "@/lib/http/respond";

/** GET /api/v1/openapi.json : the API's description, OpenAPI 3.1. */
export function GET(request: Request): Response {
  return respondJson(request, toOpenApi());
}
