import type { Metadata } from "next";
import { formatPlural } from "@/components/catalog/format";
import { RuleList } from "@/components/search/rule-list";
import { SearchForm } from "@/components/search/search-form";
import { Pagination } from "@/components/ui/pagination";
import { severities } from "@/lib/catalog/alerts";
import { type PageParameters, toSearchParams } from "@/lib/http/search-params";
import { paths } from "@/lib/paths";
import { searchRules } from "@/lib/search/rules";
import { formatTextQuery, parseTextQuery, ruleParameters } from "@/lib/search/text-query";
import { cutPage } from "@/lib/search/window";
import { getSite } from "@/lib/serving/site";

export const metadata: Metadata = {
  title: "Alert rules",
  description: "Every alert rule of the catalog, each tested firing and silent.",
  alternates: { canonical: paths.alerts() },
};

/** /alerts?q=&severity=&exporter=&page= */
export default async function AlertsPage({ searchParams }: { searchParams: Promise<PageParameters> }) {
  const { query } = parseTextQuery(toSearchParams(await searchParams), ruleParameters);
  const { rules } = await getSite();
  const { rows, page } = cutPage(searchRules(rules, query), query.page, query.perPage);
  const hidden: [string, string][] = query.severity ? [["severity", query.severity]] : [];
  return (
    <div className="list-page">
      <h1>Alert rules</h1>
      <SearchForm
        action={paths.alerts()}
        q={query.q}
        label="Search alert rules"
        placeholder="disk full, replication lag, certificate"
        hidden={hidden}
      />
      <div className="list-head">
        <p role="status">{formatPlural(page.total, "rule")}</p>
        <nav className="sort" aria-label="Severity">
          {[null, ...severities].map((severity) => (
            <a
              key={severity ?? "all"}
              href={paths.alerts(formatTextQuery({ ...query, severity, page: 1 }))}
              aria-current={query.severity === severity ? "true" : undefined}
            >
              {severity ?? "all"}
            </a>
          ))}
        </nav>
      </div>
      <RuleList rules={rows} />
      <Pagination
        number={page.number}
        pages={page.pages}
        hrefOf={(number) => paths.alerts(formatTextQuery({ ...query, page: number }))}
      />
    </div>
  );
}
