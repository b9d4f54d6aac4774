import type { Metadata } from "next";

/** What a page of a list says of itself to browsers and search engines; `hrefOf` makes the address of a page counted from 1. */
export function toListMetadata({
  title,
  page: { number, pages, total },
  hrefOf,
  indexable,
}: {
  title: string;
  page: { number: number; pages: number; total: number };
  hrefOf: (page: number) => string;
  /** False for searches and combinations of filters, which search engines should not list; they list no empty page either. */
  indexable: boolean;
}): Metadata {
  return {
    title: number > 1 ? `${title}, page ${number} of ${pages}` : title,
    alternates: { canonical: hrefOf(number) },
    pagination: {
      previous: number > 1 ? hrefOf(number - 1) : null,
      next: number < pages ? hrefOf(number + 1) : null,
    },
    ...(indexable && total > 0 ? {} : { robots: { index: false } }),
  };
}
