import type { Metadata } from "next";
import { RulesList } from "@/components/search/rules-list";
import { toListMetadata } from "@/lib/http/list-metadata";
import { type PageParameters, toSearchParams } from "@/lib/http/search-params";
import { paths } from "@/lib/paths";
import { searchRules } from "@/lib/search/rules";
import { inScope } from "@/lib/search/scope";
import { formatTextQuery, isPlain, parseTextQuery, ruleParameters } from "@/lib/search/text-query";
import { cutPage } from "@/lib/search/window";
import { getSite } from "@/lib/serving/site";

interface Props {
  searchParams: Promise<PageParameters>;
}

async function load(searchParams: Props["searchParams"]) {
  const { query } = parseTextQuery(toSearchParams(await searchParams), ruleParameters);
  const { rules, engine, categories } = await getSite();
  const any = searchRules(inScope(rules, query, engine), { q: query.q, severity: null });
  const found = query.severity ? any.filter(({ severity }) => severity === query.severity) : any;
  const listings = engine.documents.map(({ listing }) => listing).filter(({ alertCount }) => alertCount > 0);
  return { query, any, categories, listings, ...cutPage(found, query.page, query.perPage) };
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { query, page } = await load(searchParams);
  return {
    description: "Every alert rule of the catalog, each tested firing and silent.",
    ...toListMetadata({
      title: query.q ? `Alert rules for “${query.q}”` : "Alert rules",
      page,
      hrefOf: (number) => paths.alerts(formatTextQuery({ ...query, page: number })),
      indexable: isPlain(query),
    }),
  };
}

/** /alerts?q=&severity=&category=&exporter=&page= */
export default async function AlertsPage({ searchParams }: Props) {
  return <RulesList {...(await load(searchParams))} />;
}
