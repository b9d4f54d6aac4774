"use client";

import { useEffect, useState } from "react";
import { paths } from "@/lib/paths";

interface Near {
  slug: string;
  name: string;
}

const shown = 5;

/** Exporters whose names are near the address that was not found. */
export function NearPages() {
  const [near, setNear] = useState<Near[]>([]);
  useEffect(() => {
    const words = decodeURIComponent(location.pathname)
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .replace(/\bexporters?\b/g, "")
      .trim();
    if (!words) return;
    fetch(paths.apiExporters(`?${new URLSearchParams({ q: words.slice(0, 100), per_page: String(shown) })}`))
      .then((answer) => (answer.ok ? answer.json() : { data: [] }))
      .then(({ data }: { data: Near[] }) => setNear(data))
      .catch(() => setNear([]));
  }, []);
  if (!near.length) return <p>The address may be mistyped, or the entry has not been written yet.</p>;
  return (
    <p>
      Did you mean{" "}
      {near.map(({ slug, name }, i) => (
        <span key={slug}>
          {i > 0 && ", "}
          <a href={paths.exporter(slug)}>{name}</a>
        </span>
      ))}
      ?
    </p>
  );
}
