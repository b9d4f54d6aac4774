export interface PageInfo {
  /** Counted from 1. */
  number: number;
  size: number;
  total: number;
  pages: number;
}

/** Cuts one page out of rows; a page past the end is the last one. Pages are counted from 1. */
export function cutPage<T>(rows: readonly T[], page: number, size: number): { rows: T[]; page: PageInfo } {
  const pages = Math.max(1, Math.ceil(rows.length / size));
  const number = Math.min(page, pages);
  return {
    rows: rows.slice((number - 1) * size, number * size),
    page: { number, size, total: rows.length, pages },
  };
}
