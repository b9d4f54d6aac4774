"use client";

import { useEffect } from "react";
import type { Metric } from "@/lib/catalog/metrics";
import { paths } from "@/lib/paths";
import { metricRow } from "./metric-row";

/** The answer of /api/v1/metrics, as far as it is used here. */
interface MetricAnswer {
  data: Metric[];
  page: { total: number };
}

async function fetchMetrics(exporter: string, q: string): Promise<MetricAnswer | null> {
  const search = new URLSearchParams({ exporter, q, per_page: "100" });
  const answer = await fetch(paths.apiMetrics(`?${search}`)).catch(() => null);
  return answer?.ok ? answer.json() : null;
}

/** Filters the metric table as one types: the rows of the page are the server's, those found are fetched. */
export function MetricFilter() {
  useEffect(() => {
    const form = document.querySelector<HTMLFormElement>("#metric-filter");
    const rows = document.getElementById("metric-rows");
    const output = form?.querySelector("output");
    const { exporter, total } = form?.dataset ?? {};
    if (!form || !rows || !output || !exporter) return;
    const first = rows.innerHTML;
    let asked = 0;
    const filter = async () => {
      const mine = ++asked;
      const q = String(new FormData(form).get("q") ?? "").trim();
      const answer = q ? await fetchMetrics(exporter, q) : null;
      // Answers may overtake each other; only the newest question counts.
      if (mine !== asked) return;
      rows.innerHTML = answer ? answer.data.map(metricRow).join("") : first;
      output.value = !q
        ? ""
        : answer
          ? `${answer.page.total} of ${total} match`
          : "The list could not be fetched; press Enter for all metrics.";
    };
    form.addEventListener("input", filter);
    return () => form.removeEventListener("input", filter);
  }, []);
  return null;
}
