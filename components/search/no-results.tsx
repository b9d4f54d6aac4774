import { paths } from "@/lib/paths";

export function NoResults({
  q,
  filtered,
  withoutFilters,
}: {
  q: string;
  filtered: boolean;
  withoutFilters: string;
}) {
  return (
    <div className="empty">
      <p>
        {q ? (
          <>
            Nothing matches “{q}”{filtered && " with these filters"}.
          </>
        ) : (
          "Nothing passes these filters."
        )}
      </p>
      <ul>
        {filtered && (
          <li>
            <a href={withoutFilters}>Search without filters</a>
          </li>
        )}
        <li>Try the name of the software, its port, or a metric you know.</li>
        <li>
          <a href={paths.contribute()}>Add the exporter</a> if the catalog lacks it.
        </li>
      </ul>
    </div>
  );
}
