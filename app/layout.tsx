import "./globals.css";
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { SiteFooter } from "@/components/catalog/site-footer";
import { SiteHeader } from "@/components/catalog/site-header";
import { Palette } from "@/components/search/palette";
import { DevCatalog } from "@/components/ui/dev-catalog";
import { PageBehaviour } from "@/components/ui/page-behaviour";
import { readEnv } from "@/lib/env";
import { paths } from "@/lib/paths";
import { repositoryUrl } from "@/lib/repository";
import { getSite } from "@/lib/serving/site";

export const metadata: Metadata = {
  metadataBase: new URL(readEnv().SITE_URL),
  title: { default: "ExporterHub: the open catalog of Prometheus exporters", template: "%s · ExporterHub" },
  description:
    "Install guides, tested alert rules and dashboards of Prometheus exporters, one page for each.",
  openGraph: { siteName: "ExporterHub", type: "website" },
  alternates: { types: { "application/atom+xml": paths.feed() } },
};

export const viewport: Viewport = { colorScheme: "light dark" };

/** Applied before the first paint: that there is JavaScript, and the chosen theme. */
const beforePaint = `(d=>{d.js="";try{const t=localStorage.getItem("theme");if(t==="light"||t==="dark")d.theme=t}catch{}})(document.documentElement.dataset)`;

/** Pages are plain documents; the browser fetches the next one when the pointer rests on its link. */
const speculation = JSON.stringify({
  prefetch: [
    {
      where: {
        and: [{ href_matches: "/*" }, { not: { href_matches: "/*.*" } }, { not: { href_matches: "/api/*" } }],
      },
      eagerness: "moderate",
    },
  ],
});

export default async function RootLayout({ children }: { children: ReactNode }) {
  const { revision } = await getSite();
  return (
    <html lang="en" suppressHydrationWarning>
      <head>
        <script dangerouslySetInnerHTML={{ __html: beforePaint }} />
        <script type="speculationrules" dangerouslySetInnerHTML={{ __html: speculation }} />
        <link
          rel="search"
          type="application/opensearchdescription+xml"
          title="ExporterHub"
          href={paths.openSearch()}
        />
      </head>
      <body>
        <SiteHeader />
        <main id="main">{children}</main>
        <SiteFooter repository={repositoryUrl} revision={revision} />
        <Palette revision={revision} />
        <PageBehaviour />
        {process.env.NODE_ENV === "development" && <DevCatalog />}
      </body>
    </html>
  );
}
