import { paths } from "@/lib/paths";
import { parseExporterQuery } from "@/lib/search/query";
import { metricParameters, parseTextQuery, ruleParameters } from "@/lib/search/text-query";
import type { Site } from "@/lib/serving/site";
import { answerExporters, answerMetrics, answerRules } from "./answers";

export interface Example {
  /** Path of the operation in the OpenAPI document. */
  path: string;
  call: string;
  /** What the catalog answers to it. */
  answer: unknown;
}

/** A call of each list, with its real answer. */
export function listExamples(site: Site): Example[] {
  const search = "?q=redis&per_page=1";
  const parameters = new URLSearchParams(search);
  return [
    {
      path: paths.apiExporters(),
      call: paths.apiExporters(search),
      answer: answerExporters(site, parseExporterQuery(parameters).query),
    },
    {
      path: paths.apiAlerts(),
      call: paths.apiAlerts(search),
      answer: answerRules(site, parseTextQuery(parameters, ruleParameters).query),
    },
    {
      path: paths.apiMetrics(),
      call: paths.apiMetrics(search),
      answer: answerMetrics(site, parseTextQuery(parameters, metricParameters).query),
    },
  ];
}
