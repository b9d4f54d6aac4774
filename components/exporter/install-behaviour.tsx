"use client";

import { useEffect } from "react";
import { chooseInstall, installKey, type StoredInstall } from "./install-choice";

function remember(change: StoredInstall): void {
  let stored: StoredInstall = {};
  try {
    stored = JSON.parse(localStorage.getItem(installKey) ?? "{}") ?? {};
  } catch {}
  localStorage.setItem(installKey, JSON.stringify({ ...stored, ...change }));
}

/** Remembers a choice, puts it into the address without moving the page, and shows it. */
function choose(id: string): void {
  const target = document.getElementById(id);
  const method = target?.closest<HTMLElement>("[data-method]")?.dataset.method;
  const { os, arch } = target?.dataset ?? {};
  remember({ ...(method ? { method } : {}), ...(os ? { os } : {}), ...(arch ? { arch } : {}) });
  history.replaceState(history.state, "", `#${id}`);
  chooseInstall();
}

function onClick(event: MouseEvent): void {
  const tab = (event.target as Element).closest<HTMLElement>("[role=tab]");
  if (tab?.dataset.choose) choose(tab.dataset.choose);
}

function onChange(event: Event): void {
  if (event.target instanceof HTMLSelectElement) choose(event.target.value);
}

/** Arrows, Home and End move between tabs: https://www.w3.org/WAI/ARIA/apg/patterns/tabs/ */
function onKeyDown(event: KeyboardEvent): void {
  const list = (event.target as Element).closest("[role=tablist]");
  if (!list) return;
  const tabs = Array.from(list.querySelectorAll<HTMLElement>("[role=tab]"));
  const at = tabs.indexOf(document.activeElement as HTMLElement);
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  const tab = tabs[(to + tabs.length) % tabs.length];
  tab?.focus();
  tab?.click();
}

/** Wakes the tabs and pickers of the install section, whose state lives in the document. */
export function InstallBehaviour() {
  useEffect(() => {
    const section = document.getElementById("install");
    chooseInstall();
    window.addEventListener("hashchange", chooseInstall);
    section?.addEventListener("click", onClick);
    section?.addEventListener("change", onChange);
    section?.addEventListener("keydown", onKeyDown);
    return () => {
      window.removeEventListener("hashchange", chooseInstall);
      section?.removeEventListener("click", onClick);
      section?.removeEventListener("change", onChange);
      section?.removeEventListener("keydown", onKeyDown);
    };
  }, []);
  return null;
}
