import { Marked } from "@/components/ui/marked";
import { paths } from "@/lib/paths";
import type { Match, MatchField } from "@/lib/search/match";

const words: Record<MatchField, string> = {
  alias: "also known as",
  software: "watches",
  port: "port",
  topic: "topic",
  alert: "alert",
  metric: "metric",
  category: "category",
};

/** Where a match leads to, where the entry shows it. */
function hrefOf(slug: string, { field, text }: Match): string | null {
  if (field === "alert") return paths.alert(slug, text);
  if (field === "metric") return paths.exporterMetrics(slug, `?${new URLSearchParams({ q: text })}`);
  return null;
}

/** Why an entry was found, when its name and summary do not show it. */
export function MatchNote({
  slug,
  match,
  starts,
}: {
  slug: string;
  match: Match;
  starts: readonly string[];
}) {
  const href = hrefOf(slug, match);
  const code = match.field === "metric" || match.field === "alert" || match.field === "port";
  const text = <Marked text={match.text} starts={starts} />;
  const shown = code ? <code>{text}</code> : <span>{text}</span>;
  return (
    <p className="because">
      {words[match.field]} {href ? <a href={href}>{shown}</a> : shown}
    </p>
  );
}
