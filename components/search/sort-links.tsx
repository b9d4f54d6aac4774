import { paths } from "@/lib/paths";
import { type ExporterQuery, formatExporterQuery, type Sort } from "@/lib/search/query";

const titles: Record<Sort, string> = {
  relevance: "Relevance",
  name: "Name",
  newest: "Newest release",
  rules: "Most rules",
};

export function SortLinks({ query }: { query: ExporterQuery }) {
  return (
    <nav className="sort" aria-label="Sort by">
      <span aria-hidden="true">Sort</span>
      {(Object.keys(titles) as Sort[]).map((sort) => (
        <a
          key={sort}
          href={paths.exporters(formatExporterQuery({ ...query, sort, page: 1 }))}
          aria-current={query.sort === sort ? "true" : undefined}
          rel="nofollow"
        >
          {titles[sort]}
        </a>
      ))}
    </nav>
  );
}
