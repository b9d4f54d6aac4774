const dayMs = 86_400_000;

/** `2026-07-23` → `23 Jul 2026`. */
export function formatDay(day: string): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString("en-GB", {
    day: "numeric",
    month: "short",
    year: "numeric",
    timeZone: "UTC",
  });
}

/** `1553` → `1,553`. */
export function formatCount(value: number): string {
  return value.toLocaleString("en-US");
}

/** `1 rule`, `2 rules`. */
export function formatPlural(value: number, one: string, many = `${one}s`): string {
  return `${formatCount(value)} ${value === 1 ? one : many}`;
}

/** Age of a day in the largest unit that says enough: `12 days`, `3 months`, `2 years`. */
export function formatAge(day: string, asOf: string): string {
  const days = Math.max(0, Math.round((Date.parse(asOf) - Date.parse(day)) / dayMs));
  if (days < 60) return formatPlural(days, "day");
  if (days < 730) return formatPlural(Math.round(days / 30.44), "month");
  return formatPlural(Math.round(days / 365.25), "year");
}
