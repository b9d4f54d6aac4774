import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { EntryPage } from "@/components/exporter/entry-page";
import { readEnv } from "@/lib/env";
import { paths } from "@/lib/paths";
import { getSite, loadExporter } from "@/lib/serving/site";

interface Props {
  params: Promise<{ slug: string }>;
}

export async function generateStaticParams() {
  const { engine } = await getSite();
  return engine.documents.map(({ listing }) => ({ slug: listing.slug }));
}

/** A build serves one catalog: what it does not hold is not found, without asking the database. */
export const dynamicParams = false;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  const view = await loadExporter(slug);
  if (!view) return {};
  const { name, summary } = view.listing;
  return {
    title: `${name}: install, alert rules, dashboards`,
    description: summary,
    alternates: { canonical: paths.exporter(slug) },
    openGraph: {
      title: name,
      description: summary,
      url: paths.exporter(slug),
      images: [{ url: paths.exporterImage(slug), width: 1200, height: 630, alt: name }],
    },
    twitter: { card: "summary_large_image" },
  };
}

export default async function ExporterPage({ params }: Props) {
  const { slug } = await params;
  const [view, { categories, asOf }] = await Promise.all([loadExporter(slug), getSite()]);
  if (!view) notFound();
  const categoryName =
    categories.find((category) => category.slug === view.listing.category)?.name ?? view.listing.category;
  return <EntryPage view={view} categoryName={categoryName} asOf={asOf} siteUrl={readEnv().SITE_URL} />;
}
