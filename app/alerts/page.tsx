import type { Metadata } from "next";
import { formatPlural } from "@/components/catalog/format";
import { NothingFound } from "@/components/search/nothing-found";
import { RuleList } from "@/components/search/rule-list";
import { ScopeFilters } from "@/components/search/scope-filters";
import { SearchForm } from "@/components/search/search-form";
import { SeverityLinks } from "@/components/search/severity-links";
import { Pagination } from "@/components/ui/pagination";
import { type PageParameters, toSearchParams } from "@/lib/http/search-params";
import { paths } from "@/lib/paths";
import { searchRules } from "@/lib/search/rules";
import { inScope } from "@/lib/search/scope";
import { formatTextQuery, parseTextQuery, ruleParameters } from "@/lib/search/text-query";
import { cutPage } from "@/lib/search/window";
import { getSite } from "@/lib/serving/site";

export const metadata: Metadata = {
  title: "Alert rules",
  description: "Every alert rule of the catalog, each tested firing and silent.",
  alternates: { canonical: paths.alerts() },
};

/** /alerts?q=&severity=&category=&exporter=&page= */
export default async function AlertsPage({ searchParams }: { searchParams: Promise<PageParameters> }) {
  const { query } = parseTextQuery(toSearchParams(await searchParams), ruleParameters);
  const { rules, engine, categories } = await getSite();
  const any = searchRules(inScope(rules, query, engine), { q: query.q, severity: null });
  const found = query.severity ? any.filter(({ severity }) => severity === query.severity) : any;
  const { rows, page } = cutPage(found, query.page, query.perPage);
  const listings = engine.documents.map(({ listing }) => listing).filter(({ alertCount }) => alertCount > 0);
  return (
    <div className="list-page">
      <h1>Alert rules</h1>
      <SearchForm
        action={paths.alerts()}
        q={query.q}
        label="Search alert rules"
        placeholder="disk full, replication lag, certificate"
        hidden={query.severity ? [["severity", query.severity]] : []}
      >
        <ScopeFilters query={query} categories={categories} listings={listings} />
      </SearchForm>
      <div className="list-head">
        <p role="status">{formatPlural(page.total, "rule")}</p>
        <SeverityLinks query={query} rules={any} />
      </div>
      {rows.length ? <RuleList rules={rows} /> : <NothingFound what="rule" all={paths.alerts()} />}
      <Pagination
        number={page.number}
        pages={page.pages}
        hrefOf={(number) => paths.alerts(formatTextQuery({ ...query, page: number }))}
      />
    </div>
  );
}
