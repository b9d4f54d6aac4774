import type { ExporterView } from "@/lib/catalog/page";

/** schema.org description of an exporter. `<` is escaped, so that no text can end the script. */
export function JsonLd({ view, url }: { view: ExporterView; url: string }) {
  const { listing, facts, release } = view;
  const data = {
    "@context": "https://schema.org",
    "@type": "SoftwareApplication",
    name: listing.name,
    description: listing.summary,
    url,
    applicationCategory: "Monitoring",
    operatingSystem:
      Object.keys(Object.assign({}, ...(facts.install.archive ?? []).map((archive) => archive.builds))).join(
        ", ",
      ) || undefined,
    softwareVersion: release.version ?? undefined,
    datePublished: release.releasedAt ?? undefined,
    license: `https://spdx.org/licenses/${facts.license}`,
    sameAs: facts.repository,
    offers: { "@type": "Offer", price: 0, priceCurrency: "USD" },
  };
  return (
    <script
      type="application/ld+json"
      dangerouslySetInnerHTML={{ __html: JSON.stringify(data).replaceAll("<", "\\u003c") }}
    />
  );
}
