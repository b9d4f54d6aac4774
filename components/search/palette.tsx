"use client";

import { type KeyboardEvent as KeyPress, useEffect, useRef, useState } from "react";
import { Icon } from "@/components/ui/icon";
import { paths } from "@/lib/paths";
import type { Choice, ChoiceGroup } from "@/lib/search/choice";
import { readRecent, rememberChoice } from "./palette-memory";
import { listId, optionId, PaletteResults, toTitled } from "./palette-results";

type Search = (text: string) => ChoiceGroup[];

/** Whether a key press on the page asks for the palette: `/` where nobody types, or Ctrl/Cmd-K. */
function asksForPalette(event: KeyboardEvent): boolean {
  const { key, ctrlKey, metaKey, altKey, target } = event;
  if (key.toLowerCase() === "k") return (ctrlKey || metaKey) && !altKey;
  const field = target instanceof Element && target.closest("input, textarea, select, [contenteditable]");
  // Just after the palette closed its field may still have the focus.
  const typing = field && !field.closest("dialog:not([open])");
  return key === "/" && !typing && !ctrlKey && !metaKey && !altKey;
}

/**
 * The search over everything, on every page: `/` or Ctrl/Cmd-K. Its engine and index are loaded when it is first
 * wanted; without them Enter leads to the page of results.
 */
export function Palette({ revision }: { revision: string }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const loading = useRef<Promise<void> | null>(null);
  const [search, setSearch] = useState<Search | null>(null);
  const [failed, setFailed] = useState(false);
  const [text, setText] = useState("");
  const [active, setActive] = useState(0);
  const [recent, setRecent] = useState<Choice[]>([]);

  useEffect(() => {
    const load = async () => {
      const { loadPalette } = await import("./load-palette");
      const loaded = await loadPalette(revision);
      setSearch(() => loaded);
      setFailed(false);
    };
    const open = () => {
      setRecent(readRecent());
      setText("");
      // Of what was chosen before nothing is chosen yet.
      setActive(-1);
      dialog.current?.showModal();
      loading.current ??= load().catch(() => {
        // The next opening tries again.
        loading.current = null;
        setFailed(true);
      });
    };
    const onKey = (event: KeyboardEvent) => {
      if (dialog.current?.open || !asksForPalette(event)) return;
      event.preventDefault();
      open();
    };
    const onClick = (event: MouseEvent) => {
      const opener = (event.target as Element).closest("[data-palette]");
      if (!opener || event.ctrlKey || event.metaKey || event.shiftKey) return;
      // Without this code it is a link to the list.
      if (opener instanceof HTMLAnchorElement) event.preventDefault();
      // Else the field would have the focus back when the palette closes, and take the next “/” for text.
      if (opener instanceof HTMLInputElement) opener.blur();
      open();
    };
    document.addEventListener("keydown", onKey);
    document.addEventListener("click", onClick);
    return () => {
      document.removeEventListener("keydown", onKey);
      document.removeEventListener("click", onClick);
    };
  }, [revision]);

  const groups = text.trim()
    ? toTitled(search?.(text) ?? [])
    : recent.length
      ? [{ title: "Recent", choices: recent }]
      : [];
  const count = groups.reduce((sum, { choices }) => sum + choices.length, 0);

  const choose = (choice: Choice) => {
    rememberChoice(choice);
    dialog.current?.close();
  };
  const onKeyDown = (event: KeyPress) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && count) {
      event.preventDefault();
      const next = active < 0 ? (step > 0 ? 0 : count - 1) : (active + step + count) % count;
      setActive(next);
      document.getElementById(optionId(next))?.scrollIntoView({ block: "nearest" });
    }
    if (event.key === "Enter" && !event.nativeEvent.isComposing) {
      event.preventDefault();
      const option = count ? document.getElementById(optionId(active)) : null;
      if (option) option.click();
      else if (text.trim()) location.assign(paths.exporters(`?${new URLSearchParams({ q: text.trim() })}`));
    }
  };

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a click beside the dialog closes it, as Escape does
    <dialog
      ref={dialog}
      className="palette"
      aria-label="Search the catalog"
      onClick={(event) => event.target === dialog.current && dialog.current.close()}
    >
      <div className="palette-field">
        <Icon name="search" />
        <input
          type="text"
          role="combobox"
          aria-label="Search exporters, alerts, metrics and guides"
          aria-autocomplete="list"
          aria-expanded={count > 0}
          aria-controls={count > 0 ? listId : undefined}
          aria-activedescendant={count > 0 && active >= 0 ? optionId(active) : undefined}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          enterKeyHint="go"
          maxLength={200}
          placeholder="Exporter, alert, metric, port"
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setActive(event.target.value.trim() ? 0 : -1);
          }}
          onKeyDown={onKeyDown}
        />
        <button type="button" onClick={() => dialog.current?.close()}>
          Close
        </button>
      </div>
      {count > 0 && <PaletteResults groups={groups} active={active} onChoose={choose} />}
      <PaletteStatus text={text.trim()} count={count} ready={search !== null} failed={failed} />
    </dialog>
  );
}

/** What the palette says below its list. */
function PaletteStatus({
  text,
  count,
  ready,
  failed,
}: {
  text: string;
  count: number;
  ready: boolean;
  failed: boolean;
}) {
  const all = paths.exporters(`?${new URLSearchParams({ q: text })}`);
  const said = !text
    ? "Type a name, a port, a metric or an alert."
    : ready
      ? `${count} ${count === 1 ? "result" : "results"}`
      : failed
        ? "The index could not be loaded."
        : "Loading the index.";
  return (
    <p className="palette-status">
      <span role="status">{ready && text && !count ? `Nothing matches “${text}”.` : said}</span>
      {text && <a href={all}>All results for “{text}”</a>}
    </p>
  );
}
