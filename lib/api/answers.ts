import { readEnv } from "@/lib/env";
import { paths } from "@/lib/paths";
import { searchMetrics } from "@/lib/search/metrics";
import { type ExporterQuery, formatExporterQuery } from "@/lib/search/query";
import { searchRules } from "@/lib/search/rules";
import { runQuery } from "@/lib/search/run-query";
import { inScope } from "@/lib/search/scope";
import { correctSpelling } from "@/lib/search/suggest";
import { formatTextQuery, type TextQuery } from "@/lib/search/text-query";
import { cutPage } from "@/lib/search/window";
import type { Site } from "@/lib/serving/site";
import { toLinks } from "./links";
import { toApiListing } from "./listing";

/** What /api/v1/exporters answers, as exporterListSchema says. */
export function answerExporters({ engine }: Site, query: ExporterQuery) {
  const { hits, page, facets } = runQuery(engine, query);
  const links = toLinks(page, (number) =>
    paths.apiExporters(formatExporterQuery({ ...query, page: number })),
  );
  return {
    data: hits.map(({ document }) => toApiListing(document.listing)),
    page,
    links,
    facets,
    spelling: query.q ? correctSpelling(engine, query.q) : null,
  };
}

/** What /api/v1/alerts answers, as ruleListSchema says. */
export function answerRules({ rules, engine }: Site, query: TextQuery) {
  const { rows, page } = cutPage(
    searchRules(inScope(rules, query, engine), query),
    query.page,
    query.perPage,
  );
  const urlOf = (rule: { exporter: string; name: string }) =>
    `${readEnv().SITE_URL}${paths.alert(rule.exporter, rule.name)}`;
  return {
    data: rows.map((rule) => ({ ...rule, url: urlOf(rule) })),
    page,
    links: toLinks(page, (number) => paths.apiAlerts(formatTextQuery({ ...query, page: number }))),
  };
}

/** What /api/v1/metrics answers, as metricListSchema says. */
export function answerMetrics({ metrics, engine }: Site, query: TextQuery) {
  const urlOf = ({ exporter, name }: { exporter: string; name: string }) =>
    `${readEnv().SITE_URL}${paths.exporterMetrics(exporter, `?${new URLSearchParams({ q: name })}`)}`;
  const { rows, page } = cutPage(
    searchMetrics(inScope(metrics, query, engine), query),
    query.page,
    query.perPage,
  );
  return {
    data: rows.map((metric) => ({ ...metric, url: urlOf(metric) })),
    page,
    links: toLinks(page, (number) => paths.apiMetrics(formatTextQuery({ ...query, page: number }))),
  };
}
