import type { MetadataRoute } from "next";
import { readEnv } from "@/lib/env";
import { paths } from "@/lib/paths";

export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: "*", allow: "/", disallow: ["/api/", paths.exporters("?*q=")] },
    sitemap: `${readEnv().SITE_URL}/sitemap.xml`,
  };
}
