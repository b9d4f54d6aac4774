import { readEnv } from "@/lib/env";
import type { PageInfo } from "@/lib/search/window";
import type { ApiLinks } from "./schemas";

/** Addresses of pages of a list; `pathOf` makes that of a page counted from 1. */
export function toLinks({ number, pages }: PageInfo, pathOf: (page: number) => string): ApiLinks {
  const at = (page: number) => `${readEnv().SITE_URL}${pathOf(page)}`;
  return {
    self: at(number),
    first: at(1),
    prev: number > 1 ? at(number - 1) : null,
    next: number < pages ? at(number + 1) : null,
    last: at(pages),
  };
}

/** The same as a Link header, RFC 8288. */
export function toLinkHeader(links: ApiLinks): string {
  return Object.entries(links)
    .filter(([rel, url]) => url && rel !== "self")
    .map(([rel, url]) => `<${url}>; rel="${rel}"`)
    .join(", ");
}
