"use client";

import { useEffect, useState } from "react";
import { Icon } from "./icon";

const themes = ["system", "light", "dark"] as const;
type Theme = (typeof themes)[number];

/** Cycles through system, light and dark; the choice is applied before the first paint by the script in the head. */
export function ThemeSwitch() {
  const [theme, setTheme] = useState<Theme>("system");
  useEffect(() => {
    const stored = localStorage.getItem("theme");
    if (stored === "light" || stored === "dark") setTheme(stored);
  }, []);
  const choose = () => {
    const next = themes[(themes.indexOf(theme) + 1) % themes.length] ?? "system";
    setTheme(next);
    if (next === "system") {
      localStorage.removeItem("theme");
      delete document.documentElement.dataset.theme;
    } else {
      localStorage.setItem("theme", next);
      document.documentElement.dataset.theme = next;
    }
  };
  return (
    <button type="button" className="theme-switch" onClick={choose} title={`Theme: ${theme}`}>
      <Icon name="theme" />
      <span className="visually-hidden">Theme: </span>
      <span className="theme-name">{theme}</span>
    </button>
  );
}
