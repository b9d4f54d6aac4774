import type { MetadataRoute } from "next";
import { readEnv } from "@/lib/env";
import { paths } from "@/lib/paths";
import { getSite } from "@/lib/serving/site";

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const { engine } = await getSite();
  const { SITE_URL } = readEnv();
  const pages = [
    paths.home(),
    paths.exporters(),
    paths.alerts(),
    paths.metrics(),
    paths.proof(),
    paths.coverage(),
    paths.contribute(),
    paths.api(),
  ];
  return [
    ...pages.map((path) => ({ url: `${SITE_URL}${path}` })),
    ...engine.documents.map(({ listing }) => ({
      url: `${SITE_URL}${paths.exporter(listing.slug)}`,
      ...(listing.releasedAt ? { lastModified: listing.releasedAt } : {}),
    })),
  ];
}
