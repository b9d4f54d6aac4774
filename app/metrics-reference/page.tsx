import type { Metadata } from "next";
import { MetricsList } from "@/components/search/metrics-list";
import { toListMetadata } from "@/lib/http/list-metadata";
import { type PageParameters, toSearchParams } from "@/lib/http/search-params";
import { paths } from "@/lib/paths";
import { searchMetrics } from "@/lib/search/metrics";
import { inScope } from "@/lib/search/scope";
import { formatTextQuery, isPlain, metricParameters, parseTextQuery } from "@/lib/search/text-query";
import { cutPage } from "@/lib/search/window";
import { getSite } from "@/lib/serving/site";

interface Props {
  searchParams: Promise<PageParameters>;
}

async function load(searchParams: Props["searchParams"]) {
  const { query } = parseTextQuery(toSearchParams(await searchParams), metricParameters);
  const { metrics, engine, categories } = await getSite();
  const found = searchMetrics(inScope(metrics, query, engine), query);
  const listings = engine.documents
    .map(({ listing }) => listing)
    .filter(({ metricCount }) => metricCount > 0);
  return { query, categories, listings, ...cutPage(found, query.page, query.perPage) };
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { query, page } = await load(searchParams);
  return {
    description: "Which exporter exposes a metric, with type, labels and the rules that use it.",
    ...toListMetadata({
      title: query.q ? `Metrics for “${query.q}”` : "Metrics reference",
      page,
      hrefOf: (number) => paths.metrics(formatTextQuery({ ...query, page: number })),
      indexable: isPlain(query),
    }),
  };
}

/** /metrics-reference?q=&type=&category=&exporter=&page= : a metric → the exporters that expose it. */
export default async function MetricsReferencePage({ searchParams }: Props) {
  return <MetricsList {...(await load(searchParams))} />;
}
