import { readEnv } from "@/lib/env";
import { toReleaseFeed } from "@/lib/http/feed";
import { respondText } from "@/lib/http/respond";
import { getSite } from "@/lib/serving/site";

/** GET /feed.xml : newest releases, Atom. */
export async function GET(request: Request): Promise<Response> {
  const { engine } = await getSite();
  const listings = engine.documents.map((document) => document.listing);
  return respondText(
    request,
    toReleaseFeed(listings, readEnv().SITE_URL),
    "application/atom+xml; charset=utf-8",
  );
}
