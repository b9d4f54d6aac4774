import type { CSSProperties } from "react";

function initials(name: string): string {
  const words = name
    .replace(/exporter/i, "")
    .split(/[\s_-]+/)
    .filter(Boolean);
  const letters = words.length > 1 ? words.map((word) => word[0]).join("") : (words[0] ?? name);
  return letters.slice(0, 2);
}

/** A product's logo, its brand colour toned to the theme; a monogram where there is none. Decorative: the name stands beside it. */
export function Logo({ name, logo }: { name: string; logo: { path: string; hex: string } | null }) {
  if (!logo) {
    return (
      <span className="logo monogram" aria-hidden="true">
        {initials(name)}
      </span>
    );
  }
  return (
    <svg
      className="logo"
      viewBox="0 0 24 24"
      aria-hidden="true"
      style={{ "--brand": `#${logo.hex}` } as CSSProperties}
    >
      <path d={logo.path} />
    </svg>
  );
}
