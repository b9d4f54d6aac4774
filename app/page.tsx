import { CategoryGrid } from "@/components/catalog/category-grid";
import { formatCount } from "@/components/catalog/format";
import { NewestReleases } from "@/components/catalog/newest-releases";
import { ProofExample } from "@/components/catalog/proof-example";
import { SearchForm } from "@/components/search/search-form";
import { Static } from "@/components/ui/static";
import { paths } from "@/lib/paths";
import { getSite, loadExporter } from "@/lib/serving/site";

export const metadata = { alternates: { canonical: "/" } };

const examples = ["redis", "9187", "consumer lag", "certificate expiry"];

export default async function HomePage() {
  const { engine, categories, rules, metrics } = await getSite();
  const listings = engine.documents.map((document) => document.listing);
  const example =
    rules.find((rule) => rule.name === "NodeDiskSpaceForecast") ??
    rules.find((rule) => rule.severity === "critical");
  const fired = rules.filter(({ field }) => field !== null).length;
  const plots = example && (await loadExporter(example.exporter))?.plots;
  return (
    <div className="home">
      {/* The field of the page stands for the one in the header. */}
      <style>{".header-search{visibility:hidden}"}</style>
      <section className="home-search">
        <h1>Find a Prometheus exporter, and everything to run it</h1>
        <p>
          {formatCount(listings.length)} exporters with install commands, {formatCount(rules.length)} alert
          rules, each tested firing and silent and {formatCount(fired)} of them fired on real systems, and{" "}
          {formatCount(metrics.length)} metrics read at the pinned version.
        </p>
        <SearchForm q="" label="Search exporters" placeholder="Name, software, port, metric or alert" />
        <p className="examples">
          For example{" "}
          {examples.map((q) => (
            <a key={q} href={paths.exporters(`?${new URLSearchParams({ q })}`)}>
              {q}
            </a>
          ))}
        </p>
      </section>
      <Static className="home">
        <CategoryGrid categories={categories} listings={listings} />
        <div className="home-columns">
          <NewestReleases listings={listings} />
          {example && <ProofExample rule={example} plot={plots?.[example.name]} />}
        </div>
      </Static>
    </div>
  );
}
