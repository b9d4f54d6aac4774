import type { CSSProperties } from "react";

function initials(name: string): string {
  const words = name
    .replace(/exporter/i, "")
    .split(/[\s_-]+/)
    .filter(Boolean);
  const letters = words.length > 1 ? words.map((word) => word[0]).join("") : (words[0] ?? name);
  return letters.slice(0, 2);
}

/**
 * A product's logo, its brand colour toned to the theme; a monogram where there is none. The picture is a file of
 * its own, used as a mask, so that a list does not carry its paths. Decorative: the name stands beside it.
 */
export function Logo({ name, src, hex }: { name: string; src: string; hex: string | null }) {
  if (!hex) {
    return (
      <span className="logo monogram" aria-hidden="true">
        {initials(name)}
      </span>
    );
  }
  return (
    <span
      className="logo"
      aria-hidden="true"
      style={{ "--logo": `url(${src})`, "--brand": `#${hex}` } as CSSProperties}
    />
  );
}
