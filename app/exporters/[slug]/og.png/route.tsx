import { ImageResponse } from "next/og";
import { EntryImage } from "@/components/exporter/entry-image";
import { getSite, loadExporter } from "@/lib/serving/site";

export const dynamic = "force-static";
export const dynamicParams = false;

export async function generateStaticParams() {
  const { engine } = await getSite();
  return engine.documents.map(({ listing }) => ({ slug: listing.slug }));
}

/** GET /exporters/<slug>/og.png : the picture that is shown where the page is linked. */
export async function GET(_: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  const { slug } = await params;
  const view = await loadExporter(slug);
  if (!view) return new Response("Not found", { status: 404 });
  return new ImageResponse(<EntryImage listing={view.listing} />, { width: 1200, height: 630 });
}
