import { getSite } from "@/lib/serving/site";

export const dynamic = "force-static";
export const dynamicParams = false;

async function listLogos() {
  const { engine } = await getSite();
  return engine.documents.flatMap(({ listing }) =>
    listing.logo ? [{ file: `${listing.slug}.svg`, path: listing.logo.path }] : [],
  );
}

export async function generateStaticParams() {
  return (await listLogos()).map(({ file }) => ({ file }));
}

/** GET /logos/<slug>.svg : the shape of a logo, without colour. */
export async function GET(_: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const { file } = await params;
  const logo = (await listLogos()).find((candidate) => candidate.file === file);
  if (!logo) return new Response("Not found", { status: 404 });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="${logo.path}"/></svg>`;
  return new Response(svg, {
    headers: { "Content-Type": "image/svg+xml", "Cache-Control": "public, max-age=86400" },
  });
}
