import { dropLabels, type Sample, toKey } from "./series";

const date = (value: number) => new Date(value * 1000);

/** Functions that compute each sample by itself. */
export const sampleFunctions: Readonly<Record<string, (value: number, args: readonly number[]) => number>> = {
  abs: Math.abs,
  ceil: Math.ceil,
  floor: Math.floor,
  exp: Math.exp,
  ln: Math.log,
  log2: Math.log2,
  log10: Math.log10,
  sqrt: Math.sqrt,
  sgn: Math.sign,
  round: (value, [to = 1]) => Math.floor(value / to + 0.5) * to,
  clamp: (value, [low = -Infinity, high = Infinity]) => Math.max(low, Math.min(high, value)),
  clamp_min: (value, [low = -Infinity]) => Math.max(low, value),
  clamp_max: (value, [high = Infinity]) => Math.min(high, value),
};

/** Functions of a time in seconds; without an argument they are asked of now. */
export const timeFunctions: Readonly<Record<string, (value: number) => number>> = {
  minute: (value) => date(value).getUTCMinutes(),
  hour: (value) => date(value).getUTCHours(),
  day_of_week: (value) => date(value).getUTCDay(),
  day_of_month: (value) => date(value).getUTCDate(),
  month: (value) => date(value).getUTCMonth() + 1,
  year: (value) => date(value).getUTCFullYear(),
  days_in_month: (value) =>
    new Date(Date.UTC(date(value).getUTCFullYear(), date(value).getUTCMonth() + 1, 0)).getUTCDate(),
};

interface Bucket {
  le: number;
  count: number;
}

/** The φ-quantile of cumulative buckets, as Prometheus reckons it in promql/quantile.go (bucketQuantile). */
function bucketQuantile(phi: number, unsorted: readonly Bucket[]): number {
  if (Number.isNaN(phi)) return Number.NaN;
  if (phi < 0) return -Infinity;
  if (phi > 1) return Infinity;
  const buckets = [...unsorted].sort((a, b) => a.le - b.le);
  const last = buckets.at(-1);
  if (buckets.length < 2 || last?.le !== Infinity || last.count === 0) return Number.NaN;
  const rank = phi * last.count;
  const found = buckets.findIndex(({ count }) => count >= rank);
  if (found === buckets.length - 1) return buckets.at(-2)?.le ?? Number.NaN;
  const { le: end = 0, count = 0 } = buckets[found] ?? {};
  if (found === 0 && end <= 0) return end;
  const { le: start = 0, count: below = 0 } = buckets[found - 1] ?? {};
  return start + (end - start) * ((rank - below) / (count - below));
}

export function histogramQuantile(phi: number, vector: readonly Sample[]): Sample[] {
  const groups = new Map<string, { labels: Sample["labels"]; buckets: Bucket[] }>();
  for (const { labels, value } of vector) {
    if (labels.le === undefined) continue;
    const own = dropLabels(labels, ["le"]);
    const group = groups.get(toKey(own)) ?? { labels: own, buckets: [] };
    group.buckets.push({ le: labels.le === "+Inf" ? Infinity : Number(labels.le), count: value });
    groups.set(toKey(own), group);
  }
  return [...groups.values()].map(({ labels, buckets }) => ({ labels, value: bucketQuantile(phi, buckets) }));
}

const withoutEmpty = (labels: Sample["labels"]) =>
  Object.fromEntries(Object.entries(labels).filter(([, value]) => value !== ""));

export function labelReplace(vector: readonly Sample[], args: readonly string[]): Sample[] {
  const [target = "", replacement = "", source = "", pattern = ""] = args;
  const regex = new RegExp(`^(?:${pattern})$`, "s");
  const template = replacement.replace(/\$\{(\w+)\}/g, (_, name) =>
    /^\d+$/.test(name) ? `$${name}` : `$<${name}>`,
  );
  return vector.map(({ labels, value }) => {
    const text = labels[source] ?? "";
    if (!regex.test(text)) return { labels, value };
    return { labels: withoutEmpty({ ...labels, [target]: text.replace(regex, template) }), value };
  });
}

export function labelJoin(vector: readonly Sample[], args: readonly string[]): Sample[] {
  const [target = "", separator = "", ...sources] = args;
  return vector.map(({ labels, value }) => ({
    labels: withoutEmpty({ ...labels, [target]: sources.map((name) => labels[name] ?? "").join(separator) }),
    value,
  }));
}
