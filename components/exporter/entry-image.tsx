import type { Listing } from "@/lib/catalog/listing";

/** The Open Graph picture of an entry, 1200 × 630; styles are inline, since satori knows no style sheets. */
export function EntryImage({ listing }: { listing: Listing }) {
  const facts = [
    listing.version,
    listing.port ? `port ${listing.port}` : null,
    listing.alertCount ? `${listing.alertCount} tested rules` : null,
    listing.metricCount ? `${listing.metricCount} metrics` : null,
  ].filter(Boolean);
  return (
    <div
      style={{
        display: "flex",
        flexDirection: "column",
        justifyContent: "space-between",
        width: "100%",
        height: "100%",
        padding: 72,
        background: "#131211",
        color: "#ece8e2",
      }}
    >
      <div style={{ display: "flex", alignItems: "center", gap: 36 }}>
        {listing.logo && (
          <svg width={112} height={112} viewBox="0 0 24 24" fill="#ece8e2" aria-hidden="true">
            <path d={listing.logo.path} />
          </svg>
        )}
        <div style={{ fontSize: 76, fontWeight: 700, letterSpacing: -2 }}>{listing.name}</div>
      </div>
      <div style={{ fontSize: 34, lineHeight: 1.4, color: "#b8b1a7" }}>{listing.summary}</div>
      <div
        style={{
          display: "flex",
          justifyContent: "space-between",
          alignItems: "center",
          fontSize: 30,
          borderTop: "4px solid #E6522C",
          paddingTop: 32,
        }}
      >
        <div style={{ display: "flex" }}>{facts.join("   ·   ")}</div>
        <div style={{ display: "flex", fontWeight: 700 }}>ExporterHub</div>
      </div>
    </div>
  );
}
