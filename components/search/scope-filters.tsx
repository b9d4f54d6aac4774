import type { Category } from "@/lib/catalog/category";
import type { Listing } from "@/lib/catalog/listing";
import type { TextQuery } from "@/lib/search/text-query";
import { ListFilter } from "./list-filter";

/** Choices of a category and of an exporter, from those that the list has rows of. */
export function ScopeFilters({
  query,
  categories,
  listings,
}: {
  query: TextQuery;
  categories: readonly Category[];
  listings: readonly Listing[];
}) {
  const used = new Set(listings.map(({ category }) => category));
  return (
    <>
      <ListFilter
        name="category"
        label="Category"
        value={query.category}
        options={categories.filter(({ slug }) => used.has(slug)).map(({ slug, name }) => [slug, name])}
      />
      <ListFilter
        name="exporter"
        label="Exporter"
        value={query.exporter}
        options={listings.map(({ slug, name }) => [slug, name])}
      />
    </>
  );
}
