import { Logo } from "@/components/ui/logo";
import type { Category } from "@/lib/catalog/category";
import type { Listing } from "@/lib/catalog/listing";
import { paths } from "@/lib/paths";

const logosShown = 4;

/** Exporters whose logos differ; those with most rules stand for their category. */
function pickLogos(listings: readonly Listing[]): Listing[] {
  const byLogo = new Map<string, Listing>();
  for (const listing of [...listings].sort((a, b) => b.alertCount - a.alertCount))
    if (listing.logo && !byLogo.has(listing.logo.path)) byLogo.set(listing.logo.path, listing);
  return [...byLogo.values()].slice(0, logosShown);
}

/** Categories that hold something, with their count and the logos of what they hold. */
export function CategoryGrid({
  categories,
  listings,
}: {
  categories: readonly Category[];
  listings: readonly Listing[];
}) {
  const filled = categories
    .map((category) => ({ category, held: listings.filter((listing) => listing.category === category.slug) }))
    .filter(({ held }) => held.length > 0);
  return (
    <section aria-labelledby="categories">
      <h2 id="categories">Categories</h2>
      <ul className="categories">
        {filled.map(({ category, held }) => (
          <li key={category.slug}>
            <a href={paths.exporters(`?category=${category.slug}`)}>
              {category.name} <span className="count">{held.length}</span>
            </a>
            <p>{category.summary}</p>
            <p className="logos">
              {pickLogos(held).map((listing) => (
                <Logo key={listing.slug} name={listing.name} logo={listing.logo} />
              ))}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
