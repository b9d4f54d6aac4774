import type { ReactNode } from "react";

/** A section of the entry page with a link to the file it is made from. */
export function Section({
  id,
  title,
  count,
  edit,
  children,
}: {
  id: string;
  title: string;
  count?: number;
  edit?: string;
  children: ReactNode;
}) {
  return (
    <section id={id} className="entry-section" aria-labelledby={`${id}-title`}>
      <header>
        <h2 id={`${id}-title`}>
          {title}
          {count !== undefined && <span className="count"> {count}</span>}
        </h2>
        {edit && (
          <a className="edit" href={edit}>
            Improve<span className="visually-hidden"> the section {title}</span>
          </a>
        )}
      </header>
      {children}
    </section>
  );
}
