"use client";

import { useEffect, useState } from "react";

interface CatalogState {
  revision: string;
  problems: string[];
}

const pollMs = 250;

/** In development only: follows the catalog. A saved change loads the page again; a broken one shows its problems. */
export function DevCatalog() {
  const [problems, setProblems] = useState<string[]>([]);
  useEffect(() => {
    let revision: string | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stopped = false;
    const ask = async () => {
      const answer = await fetch("/dev/catalog", { cache: "no-store" }).catch(() => null);
      if (!answer?.ok) return;
      const state: CatalogState = await answer.json();
      setProblems(state.problems);
      if (revision !== null && revision !== state.revision) location.reload();
      revision = state.revision;
    };
    // One question at a time: on a busy machine they would otherwise take every connection the page has.
    const follow = async () => {
      await ask();
      if (!stopped) timer = setTimeout(follow, pollMs);
    };
    follow();
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, []);
  if (!problems.length) return null;
  return (
    <aside className="dev-problems" role="alert">
      <p>The content has problems; this is the last good catalog.</p>
      <pre>{problems.join("\n")}</pre>
    </aside>
  );
}
