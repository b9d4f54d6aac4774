/** What the framework hands to a page for the query of its address. */
export type PageParameters = Record<string, string | string[] | undefined>;

export function toSearchParams(parameters: PageParameters): URLSearchParams {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters))
    for (const one of [value ?? []].flat()) search.append(name, one);
  return search;
}
