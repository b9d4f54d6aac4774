import { NearPages } from "@/components/search/near-pages";
import { SearchForm } from "@/components/search/search-form";
import { paths } from "@/lib/paths";
import { getSite } from "@/lib/serving/site";

export const metadata = { title: "Not found", robots: { index: false } };

export default async function NotFound() {
  const { engine } = await getSite();
  const pages = engine.documents.map(({ listing }) => ({ slug: listing.slug, name: listing.name }));
  return (
    <div className="prose-page">
      <h1>There is no such page</h1>
      <NearPages />
      <SearchForm q="" label="Search exporters" placeholder="Name, software, port, metric or alert" />
      <h2>Well known</h2>
      <ul>
        {pages.slice(0, 12).map(({ slug, name }) => (
          <li key={slug}>
            <a href={paths.exporter(slug)}>{name}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
