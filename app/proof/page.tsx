import type { Metadata } from "next";
import { formatCount, formatPlural } from "@/components/catalog/format";
import { countProof, groupByExporter } from "@/components/proof/count-proof";
import { Method } from "@/components/proof/method";
import { ProofTable } from "@/components/proof/proof-table";
import { Static } from "@/components/ui/static";
import { paths } from "@/lib/paths";
import { getSite } from "@/lib/serving/site";

export const metadata: Metadata = {
  title: "What is proven, and how",
  description:
    "How alert rules are checked, unit-tested and made to fire on real systems, with the numbers of the catalog.",
  alternates: { canonical: paths.proof() },
};

/** /proof : the method, and its numbers counted from the catalog. */
export default async function ProofPage() {
  const { rules, engine } = await getSite();
  const all = countProof(rules);
  const names = new Map(engine.documents.map(({ listing }) => [listing.slug, listing.name]));
  const rows = groupByExporter(rules).map(([slug, count]) => ({
    ...count,
    slug,
    name: names.get(slug) ?? slug,
  }));
  const inTheField = rows.filter(({ fired }) => fired > 0).length;
  const numbers = [
    [all.rules, "alert rules"],
    [all.metrics, "metrics they read, each known at a version"],
    [all.firing, "moments at which one must fire"],
    [all.silent, "moments at which one must stay silent"],
    [all.fired, `rules that fired for real, in ${formatPlural(inTheField, "exporter")}`],
    [all.faults, "real faults that made them"],
  ] as const;
  return (
    <Static className="prose-page proof-page">
      <h1>What is proven, and how</h1>
      <p>
        An alert rule that cannot fire looks just like one that has nothing to say. So each rule here is
        checked, tested, and where that is possible made to fire on a real system before it is published.
      </p>
      <dl className="numbers">
        {numbers.map(([value, label]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{formatCount(value)}</dd>
          </div>
        ))}
      </dl>
      <Method />
      <h2>By exporter</h2>
      <ProofTable rows={rows} />
    </Static>
  );
}
