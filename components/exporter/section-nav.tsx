"use client";

import { useEffect, useState } from "react";

export interface SectionLink {
  id: string;
  title: string;
  count?: number;
}

/** Links to the sections, which say where one is. */
export function SectionNav({ links }: { links: SectionLink[] }) {
  const [current, setCurrent] = useState<string | null>(null);
  useEffect(() => {
    const sections = links.flatMap(({ id }) => document.getElementById(id) ?? []);
    const find = () => {
      // The last section whose top is above the upper third of the window is the one being read.
      const line = window.innerHeight / 3;
      const passed = sections.filter((section) => section.getBoundingClientRect().top < line);
      setCurrent(passed.at(-1)?.id ?? null);
    };
    const observer = new IntersectionObserver(find, { rootMargin: "-33% 0px -66% 0px" });
    for (const section of sections) observer.observe(section);
    return () => observer.disconnect();
  }, [links]);
  return (
    <nav className="section-nav" aria-label="On this page">
      <ul>
        {links.map(({ id, title, count }) => (
          <li key={id}>
            <a href={`#${id}`} aria-current={current === id ? "true" : undefined}>
              {title}
              {count ? <span className="count"> {count}</span> : null}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
