import { formatPlural } from "@/components/catalog/format";
import { Logo } from "@/components/ui/logo";
import { paths } from "@/lib/paths";
import { requestUrl } from "@/lib/repository";
import { type ExporterQuery, emptyFilters, formatExporterQuery } from "@/lib/search/query";
import type { Suggestions } from "@/lib/search/suggest";

function OtherSpellings({ spellings }: { spellings: readonly string[] }) {
  if (!spellings.length) return null;
  return (
    <p>
      Other spellings:{" "}
      {spellings.map((word, i) => (
        <span key={word}>
          {i > 0 && ", "}
          <a href={paths.exporters(formatExporterQuery({ q: word }))}>{word}</a>
        </span>
      ))}
    </p>
  );
}

/** What leads on where nothing was found: without filters, other spellings, the nearest exporters, asking for one. */
export function NoResults({
  query,
  unfiltered,
  suggestions,
}: {
  query: ExporterQuery;
  /** How many the text finds without the filters. */
  unfiltered: number;
  suggestions: Suggestions;
}) {
  const { q } = query;
  if (unfiltered > 0) {
    const all = paths.exporters(formatExporterQuery({ ...query, page: 1, filters: emptyFilters() }));
    return (
      <div className="empty">
        <p>
          Nothing{" "}
          {q ? (
            <>
              that matches “<bdi>{q}</bdi>”
            </>
          ) : (
            "in the catalog"
          )}{" "}
          passes all of these filters.
        </p>
        <p>
          <a href={all}>{formatPlural(unfiltered, "exporter")} without them</a>
        </p>
      </div>
    );
  }
  return (
    <div className="empty">
      <p>
        Nothing matches “<bdi>{q}</bdi>”.
      </p>
      <OtherSpellings spellings={suggestions.spellings} />
      {suggestions.exporters.length > 0 && (
        <>
          <p>Nearest in the catalog:</p>
          <ul className="nearest">
            {suggestions.exporters.map((listing) => (
              <li key={listing.slug}>
                <Logo name={listing.name} logo={listing.logo} />
                <a href={paths.exporter(listing.slug)}>{listing.name}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>
        Try the software’s name, its port, or a metric you know;{" "}
        <a href={paths.metrics(`?${new URLSearchParams({ q })}`)}>look among all metrics</a>. If the catalog
        lacks it, <a href={requestUrl(q)}>ask for the exporter</a> or{" "}
        <a href={paths.contribute()}>add it yourself</a>.
      </p>
    </div>
  );
}
