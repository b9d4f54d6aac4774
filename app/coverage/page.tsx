import type { Metadata } from "next";
import { formatPlural } from "@/components/catalog/format";
import { countCoverage, listWanted } from "@/components/coverage/count-coverage";
import { CoverageTable } from "@/components/coverage/coverage-table";
import { WantedList } from "@/components/coverage/wanted-list";
import { Static } from "@/components/ui/static";
import { paths } from "@/lib/paths";
import { getSite } from "@/lib/serving/site";

export const metadata: Metadata = {
  title: "Coverage",
  description: "What the catalog holds by category, and which exporters still want rules.",
  alternates: { canonical: paths.coverage() },
};

/** /coverage : what there is, and what is wanted. */
export default async function CoveragePage() {
  const { engine, categories } = await getSite();
  const listings = engine.documents.map(({ listing }) => listing);
  const wanted = listWanted(listings);
  return (
    <Static className="prose-page proof-page">
      <h1>Coverage</h1>
      <p>
        A complete entry has install methods, a guide, every metric, tested rules and checked dashboards. A
        listed one has its facts and an install method; its rules wait for someone who knows it.
      </p>
      <CoverageTable rows={countCoverage(categories, listings)} />
      <h2>Wanted</h2>
      {wanted.length ? (
        <>
          <p>
            {formatPlural(wanted.length, "living exporter")} without metrics and rules, newest release first.{" "}
            <a href={paths.contribute()}>How to contribute</a>
          </p>
          <WantedList listings={wanted} />
        </>
      ) : (
        <p>
          Every living exporter of the catalog is complete.{" "}
          <a href={paths.contribute()}>Add one that it lacks</a>.
        </p>
      )}
    </Static>
  );
}
