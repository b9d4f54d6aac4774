import type { Plot, PlotPhase, PlotSeries } from "@/lib/catalog/plot";

/** Size of the drawing's own units; it is stretched to the space there is. */
export const width = 400;
export const height = 100;

export interface Scale {
  low: number;
  high: number;
  /** Place of a value, from the top, in units of the drawing. */
  y: (value: number) => number;
}

/** A scale that holds all values and the threshold, from 0 where that does not flatten the picture. */
export function toScale({ series, threshold }: Plot): Scale {
  const values = series.flatMap((one) => one.values.filter((value) => value !== null));
  if (threshold) values.push(threshold.value);
  let low = Math.min(...values);
  let high = Math.max(...values);
  if (low > 0 && low < high * 0.7) low = 0;
  if (low === high) {
    low = Math.min(0, low);
    high = Math.max(1, high);
  }
  const room = (high - low) * 0.1;
  const y = (value: number) =>
    Math.round(((high + room - value) / (high - low + 2 * room)) * height * 10) / 10;
  return { low, high, y };
}

const x = (i: number, count: number) => Math.round((i / Math.max(1, count - 1)) * width);

/** A line through the values, broken where there is none; points on a straight line are left out. */
export function toPath({ values }: PlotSeries, { y }: Scale): string {
  const parts: string[] = [];
  for (const [i, value] of values.entries()) {
    if (value === null) continue;
    const before = values[i - 1] ?? null;
    const after = values[i + 1] ?? null;
    if (before !== null && after !== null && Math.abs(y(after) + y(before) - 2 * y(value)) < 0.1) continue;
    const at = `${x(i, values.length)} ${y(value)}`;
    // A single sample is drawn as a dot: a line of no length with round ends.
    parts.push(before === null ? (after === null ? `M${at}h0` : `M${at}`) : `L${at}`);
  }
  return parts.join("");
}

/** The part of the drawing's width that a stretch of time takes, of `seconds` in all. */
export function toSpan({ from, to }: PlotPhase, seconds: number): { x: number; width: number } {
  const place = (time: number) => Math.round((Math.min(time, seconds) / seconds) * width);
  return { x: place(from), width: Math.max(2, place(to) - place(from)) };
}

/** `5400` → `1h 30m`. */
export function formatTime(seconds: number): string {
  const units: [string, number][] = [
    ["d", 86_400],
    ["h", 3600],
    ["m", 60],
    ["s", 1],
  ];
  let rest = Math.round(seconds);
  const parts: string[] = [];
  for (const [unit, size] of units) {
    const count = Math.floor(rest / size);
    if (count) parts.push(`${count}${unit}`);
    rest -= count * size;
  }
  return parts.slice(0, 2).join(" ") || "0";
}

/** A number as short as an axis needs it: `0.93`, `4.29 G`. */
export function formatValue(value: number): string {
  const size = Math.abs(value);
  const [unit, divisor] = (
    [
      ["T", 1e12],
      ["G", 1e9],
      ["M", 1e6],
      ["k", 1e4],
    ] as const
  ).find(([, least]) => size >= least) ?? ["", 1];
  const scaled = value / (unit === "k" ? 1000 : divisor);
  return `${Number(scaled.toPrecision(3))}${unit && ` ${unit}`}`;
}
