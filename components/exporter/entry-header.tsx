import { HealthMark } from "@/components/catalog/health-mark";
import { Logo } from "@/components/ui/logo";
import type { ExporterView } from "@/lib/catalog/page";
import { paths } from "@/lib/paths";

export function EntryHeader({ view, categoryName }: { view: ExporterView; categoryName: string }) {
  const { listing, facts } = view;
  return (
    <header className="entry-header">
      <Logo name={listing.name} logo={listing.logo} />
      <div>
        <p className="crumbs">
          <a href={paths.exporters()}>Exporters</a> /{" "}
          <a href={paths.exporters(`?category=${listing.category}`)}>{categoryName}</a>
        </p>
        <h1>{listing.name}</h1>
        <p className="lead">{listing.summary}</p>
        <p className="watches">
          {facts.kind === "native" ? "Built into" : "Watches"}{" "}
          {facts.software.map((software, i) => (
            <span key={software.name}>
              {i > 0 && ", "}
              {software.url ? <a href={software.url}>{software.name}</a> : software.name}
            </span>
          ))}
          {listing.official && <span className="official">official</span>}
        </p>
        {listing.health === "retired" && (
          <p className="banner" role="note">
            <HealthMark health="retired" /> {listing.healthReason}{" "}
            {facts.successor && (
              <>
                Use <a href={paths.exporter(facts.successor)}>{facts.successor}</a> instead.
              </>
            )}
          </p>
        )}
      </div>
    </header>
  );
}
