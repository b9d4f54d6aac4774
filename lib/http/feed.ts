import type { Listing } from "@/lib/catalog/listing";
import { escapeHtml } from "@/lib/markup/escape";
import { paths } from "@/lib/paths";

const newest = 50;

/** Atom feed (RFC 4287) of the newest releases. */
export function toReleaseFeed(listings: readonly Listing[], siteUrl: string): string {
  const released = listings
    .filter((listing) => listing.releasedAt && listing.version)
    .sort((a, b) => (b.releasedAt ?? "").localeCompare(a.releasedAt ?? ""))
    .slice(0, newest);
  const entries = released.map(
    ({ slug, name, version, releasedAt, summary }) => `  <entry>
    <id>${siteUrl}${paths.exporter(slug)}#${escapeHtml(version ?? "")}</id>
    <title>${escapeHtml(`${name} ${version}`)}</title>
    <link href="${siteUrl}${paths.exporter(slug)}"/>
    <updated>${releasedAt}T00:00:00Z</updated>
    <summary>${escapeHtml(summary)}</summary>
  </entry>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>${siteUrl}/</id>
  <title>ExporterHub: newest exporter releases</title>
  <link href="${siteUrl}/"/>
  <link rel="self" href="${siteUrl}${paths.feed()}"/>
  <updated>${released[0]?.releasedAt ?? "1970-01-01"}T00:00:00Z</updated>
  <author><name>ExporterHub</name></author>
${entries.join("\n")}
</feed>
`;
}

/** OpenSearch 1.1 description: search from the browser's address bar. */
export function toOpenSearch(siteUrl: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>ExporterHub</ShortName>
  <Description>Prometheus exporters by name, software, port, metric or alert</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Url type="text/html" template="${siteUrl}${paths.exporters()}?q={searchTerms}"/>
</OpenSearchDescription>
`;
}
