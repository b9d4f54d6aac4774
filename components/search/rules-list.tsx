import { formatPlural } from "@/components/catalog/format";
import { Pagination } from "@/components/ui/pagination";
import type { Severity } from "@/lib/catalog/alerts";
import type { Category } from "@/lib/catalog/category";
import type { Listing } from "@/lib/catalog/listing";
import type { RuleView } from "@/lib/catalog/page";
import { paths } from "@/lib/paths";
import { formatTextQuery, type TextQuery } from "@/lib/search/text-query";
import type { PageInfo } from "@/lib/search/window";
import { NothingFound } from "./nothing-found";
import { RuleList } from "./rule-list";
import { ScopeFilters } from "./scope-filters";
import { SearchForm } from "./search-form";
import { SeverityLinks } from "./severity-links";

/** The list of all rules with its search field, filters and pages. */
export function RulesList({
  query,
  rows,
  page,
  any,
  categories,
  listings,
}: {
  query: TextQuery;
  rows: readonly RuleView[];
  page: PageInfo;
  /** The rules of every severity that pass all else. */
  any: readonly { severity: Severity }[];
  categories: readonly Category[];
  /** Exporters that have rules. */
  listings: readonly Listing[];
}) {
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
      {rows.length ? (
        <RuleList rules={rows} q={query.q} />
      ) : (
        <NothingFound what="rule" all={paths.alerts()} />
      )}
      <Pagination
        number={page.number}
        pages={page.pages}
        hrefOf={(number) => paths.alerts(formatTextQuery({ ...query, page: number }))}
      />
    </div>
  );
}
