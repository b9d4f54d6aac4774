import { paths } from "@/lib/paths";
import { type ExporterQuery, formatExporterQuery, pageSizes } from "@/lib/search/query";

/** How many rows a page has; nothing where all fit on the smallest page. */
export function PageSizes({ query, total }: { query: ExporterQuery; total: number }) {
  if (total <= pageSizes[0]) return null;
  return (
    <nav className="sort" aria-label="Rows on a page">
      <span aria-hidden="true">Rows</span>
      {pageSizes.map((perPage) => (
        <a
          key={perPage}
          href={paths.exporters(formatExporterQuery({ ...query, perPage, page: 1 }))}
          aria-current={query.perPage === perPage ? "true" : undefined}
          rel="nofollow"
        >
          {perPage}
        </a>
      ))}
    </nav>
  );
}
