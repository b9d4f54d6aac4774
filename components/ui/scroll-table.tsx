import type { ReactNode } from "react";

/** A wide table that scrolls in itself, reachable by keyboard. */
export function ScrollTable({
  label,
  columns,
  className = "",
  children,
}: {
  label: string;
  columns: readonly string[];
  className?: string;
  children: ReactNode;
}) {
  return (
    <section className="table-scroll" tabIndex={0} aria-label={label}>
      <table className={`metrics ${className}`.trim()}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        {children}
      </table>
    </section>
  );
}
