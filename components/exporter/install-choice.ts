export interface StoredInstall {
  method?: string;
  os?: string;
  arch?: string;
}

export const installKey = "install";

/**
 * Shows one install method and one variant of it: those of the address, else those remembered, else Linux amd64.
 * Runs as the page is parsed, so that nothing moves later, and again after each choice; it therefore stands
 * alone and keeps its state in the document.
 */
export function chooseInstall(): void {
  const section = document.getElementById("install");
  if (!section) return;
  let stored: { method?: string; os?: string; arch?: string } = {};
  try {
    stored = JSON.parse(localStorage.getItem("install") ?? "{}") ?? {};
  } catch {}
  const hash = location.hash.slice(1);
  const panels = Array.from(section.querySelectorAll<HTMLElement>("[data-method]"));
  const panel =
    panels.find((p) => hash === p.id || hash.startsWith(`${p.id}-`)) ??
    panels.find((p) => p.dataset.method === stored.method) ??
    panels[0];
  for (const p of panels) {
    p.toggleAttribute("data-current", p === panel);
    const variants = Array.from(p.querySelectorAll<HTMLDetailsElement>("[data-variant]"));
    const variant =
      variants.find((v) => hash === v.id) ??
      variants.find((v) => v.dataset.os === stored.os && v.dataset.arch === stored.arch) ??
      variants.find((v) => v.dataset.os === stored.os) ??
      variants.find((v) => v.dataset.os === "linux" && v.dataset.arch === "amd64") ??
      variants[0];
    for (const v of variants) {
      v.toggleAttribute("data-current", v === variant);
      v.open = true;
    }
    const picker = p.querySelector("select");
    if (picker && variant) picker.value = variant.id;
  }
  for (const tab of Array.from(section.querySelectorAll<HTMLElement>("[role=tab]"))) {
    const selected = tab.getAttribute("aria-controls") === panel?.id;
    tab.setAttribute("aria-selected", String(selected));
    tab.tabIndex = selected ? 0 : -1;
  }
}
