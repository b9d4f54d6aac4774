/** Numbered pages as links; `hrefOf` makes the address of a page counted from 1. */
export function Pagination({
  number,
  pages,
  hrefOf,
}: {
  number: number;
  pages: number;
  hrefOf: (page: number) => string;
}) {
  if (pages < 2) return null;
  const shown = [...new Set([1, number - 1, number, number + 1, pages])]
    .filter((page) => page >= 1 && page <= pages)
    .sort((a, b) => a - b);
  return (
    <nav className="pagination" aria-label="Pages">
      {number > 1 && (
        <a href={hrefOf(number - 1)} rel="prev">
          Previous
        </a>
      )}
      <ol>
        {shown.map((page, i) => (
          <li key={page}>
            {i > 0 && page - (shown[i - 1] ?? 0) > 1 && <span aria-hidden="true">… </span>}
            <a
              href={hrefOf(page)}
              aria-current={page === number ? "page" : undefined}
              aria-label={`Page ${page}`}
            >
              {page}
            </a>
          </li>
        ))}
      </ol>
      {number < pages && (
        <a href={hrefOf(number + 1)} rel="next">
          Next
        </a>
      )}
    </nav>
  );
}
