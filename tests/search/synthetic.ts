import type { Listing } from "@/lib/catalog/listing";
import type { SearchDocument } from "@/lib/search/document";

const syllables =
  "ba co du fe gi ha jo ka lu mi no pa qui ra se ti vo wa xe zo bre cra dri flo gru kli pro ste tru".split(
    " ",
  );
const topics =
  "queue cache disk memory cpu network replication backup request connection session thread pool index shard query lock commit buffer page consumer broker topic partition lag error retry timeout latency certificate".split(
    " ",
  );
const units = "seconds_total bytes total count ratio celsius seconds info".split(" ");

/** Numbers in [0, 1) that are the same in every run (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Exporters of software that does not exist, shaped like real ones: each with 20 metrics and 8 alerts. */
export function makeDocuments(count: number): SearchDocument[] {
  const next = random(count);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(next() * values.length)] as T;
  const word = () => pick(syllables) + pick(syllables) + pick(syllables);
  const capital = (text: string) => text[0]?.toUpperCase() + text.slice(1);
  return Array.from({ length: count }, (_, i) => {
    const software = word();
    const tags = [pick(topics), pick(topics), pick(topics)];
    const listing: Listing = {
      slug: `${software}-${i}-exporter`,
      name: `${capital(software)} exporter`,
      summary: `Watches ${tags[0]} and ${tags[1]} of ${capital(software)} servers, for those who run them.`,
      category: pick(["databases", "messaging", "storage", "network"]),
      kind: "exporter",
      official: next() < 0.2,
      software: [capital(software)],
      aliases: [`${software}_exporter`, software.slice(0, 4)],
      tags,
      repositoryUrl: `https://example.org/${software}`,
      license: pick(["Apache-2.0", "MIT"]),
      language: pick(["Go", "Python", "Rust"]),
      port: 9100 + (i % 900),
      version: "1.0.0",
      releasedAt: "2026-01-01",
      health: "active",
      healthReason: "",
      successor: null,
      features: ["rules"],
      complete: next() < 0.3,
      alertCount: 8,
      firedCount: 0,
      checkedAt: "2026-11-01",
      dashboardCount: 0,
      metricCount: 20,
      logo: null,
    };
    const metricNames = Array.from(
      { length: 20 },
      () => `${software}_${pick(topics)}_${pick(topics)}_${pick(units)}`,
    );
    const alerts = Array.from({ length: 8 }, () => [pick(topics), pick(topics)] as const);
    return {
      listing,
      categoryName: capital(listing.category),
      metricNames,
      alertNames: alerts.map(([a, b]) => capital(software) + capital(a) + capital(b) + pick(["High", "Low"])),
      symptoms: alerts.map(([a, b]) => `${capital(a)} of ${capital(software)} near its ${b} limit`),
    };
  });
}
