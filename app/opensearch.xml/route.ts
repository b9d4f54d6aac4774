import { readEnv } from "@/lib/env";
import { toOpenSearch } from "@/lib/http/feed";
import { respondText } from "@/lib/http/respond";

/** GET /opensearch.xml */
export function GET(request: Request): Response {
  return respondText(
    request,
    toOpenSearch(readEnv().SITE_URL),
    "application/opensearchdescription+xml; charset=utf-8",
  );
}
