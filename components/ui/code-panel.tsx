/** A code panel: what it is, a copy button, and the text. `html` is highlighted code, already escaped. */
export function CodePanel({ title, html, label }: { title: string; html: string; label?: string }) {
  return (
    <figure className="code">
      <figcaption>{title}</figcaption>
      <button type="button" className="copy" data-copy={label ?? title}>
        Copy
      </button>
      <pre tabIndex={0} role="group" aria-label={label ?? title} dangerouslySetInnerHTML={{ __html: html }} />
    </figure>
  );
}
