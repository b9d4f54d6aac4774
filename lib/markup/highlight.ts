import { createHighlighterCore, type HighlighterCore } from "shiki/core";
import { createJavaScriptRegexEngine } from "shiki/engine/javascript";
import { highlightPromql } from "@/lib/promql/highlight";
import { escapeHtml } from "./escape";

/** Colours of the theme are class names of one letter: k keyword, s string, n number, f function, c comment, l key or label. */
const theme = {
  name: "classes",
  type: "light" as const,
  fg: "#000000",
  bg: "#ffffff",
  settings: [
    { scope: ["comment", "punctuation.definition.comment"], settings: { foreground: "#00000c" } },
    {
      scope: ["string", "string.unquoted.plain.out.yaml", "string.unquoted.plain.in.yaml"],
      settings: { foreground: "#000005" },
    },
    { scope: ["constant.numeric", "constant.language"], settings: { foreground: "#00000e" } },
    { scope: ["keyword.control", "keyword.other", "storage"], settings: { foreground: "#00000b" } },
    {
      scope: ["entity.name.command", "support.function", "entity.name.function", "entity.name.section"],
      settings: { foreground: "#00000f" },
    },
    {
      scope: [
        "entity.name.tag.yaml",
        "support.type.property-name",
        "keyword.other.definition.ini",
        "support.type.property-name.toml",
      ],
      settings: { foreground: "#00001a" },
    },
  ],
};
const classes: Record<string, string> = {
  "#00000C": "c",
  "#000005": "s",
  "#00000E": "n",
  "#00000B": "k",
  "#00000F": "f",
  "#00001A": "l",
};

let highlighter: Promise<HighlighterCore> | undefined;

function loadHighlighter(): Promise<HighlighterCore> {
  highlighter ??= createHighlighterCore({
    engine: createJavaScriptRegexEngine(),
    themes: [theme],
    langs: [
      import("@shikijs/langs/bash"),
      import("@shikijs/langs/powershell"),
      import("@shikijs/langs/yaml"),
      import("@shikijs/langs/ini"),
      import("@shikijs/langs/toml"),
      import("@shikijs/langs/json"),
      import("@shikijs/langs/sql"),
      import("@shikijs/langs/javascript"),
    ],
  });
  return highlighter;
}

const grammars: Record<string, string> = {
  shell: "bash",
  sh: "bash",
  bash: "bash",
  powershell: "powershell",
  yaml: "yaml",
  ini: "ini",
  toml: "toml",
  json: "json",
  sql: "sql",
  javascript: "javascript",
  js: "javascript",
};

interface Piece {
  text: string;
  kind: string | null;
}

/** What the reader replaces: <word>, of letters, digits, - and _. */
const placeholderPattern = /<[A-Za-z][A-Za-z0-9 _-]*>/g;

/** A placeholder is one mark, whatever the grammar made of it; the tokens around it keep their colours. */
function toHtml(pieces: readonly Piece[]): string {
  const source = pieces.map((piece) => piece.text).join("");
  const marks = [...source.matchAll(placeholderPattern)];
  let html = "";
  let at = 0;
  for (const { text, kind } of pieces) {
    const end = at + text.length;
    const paint = (from: number, to: number) => {
      const inner = escapeHtml(source.slice(from, to));
      html += kind && inner ? `<i class=${kind}>${inner}</i>` : inner;
    };
    for (const mark of marks) {
      const markEnd = mark.index + mark[0].length;
      if (markEnd <= at || mark.index >= end) continue;
      if (mark.index >= at) {
        paint(at, mark.index);
        html += `<mark>${escapeHtml(mark[0])}</mark>`;
      }
      at = Math.min(markEnd, end);
    }
    paint(at, end);
    at = end;
  }
  return html;
}

function merge(pieces: readonly Piece[]): Piece[] {
  const merged: Piece[] = [];
  for (const piece of pieces) {
    const last = merged.at(-1);
    // White space takes the colour of what is before it, which spares an element.
    if (last && (last.kind === piece.kind || !piece.text.trim())) last.text += piece.text;
    else merged.push({ ...piece });
  }
  return merged;
}

async function highlightText(text: string, language: string): Promise<string> {
  if (language === "promql") return toHtml(merge(highlightPromql(text)));
  const grammar = grammars[language];
  if (!grammar) return toHtml([{ text, kind: null }]);
  const lines = (await loadHighlighter()).codeToTokensBase(text, { lang: grammar, theme: "classes" });
  const pieces = lines.flatMap((line, i) => [
    ...line.map((token) => ({
      text: token.content,
      kind: classes[token.color?.toUpperCase() ?? ""] ?? null,
    })),
    ...(i < lines.length - 1 ? [{ text: "\n", kind: null }] : []),
  ]);
  return toHtml(merge(pieces));
}

/** Texts highlighted before; the development server renders the same ones again and again. */
const cache = new Map<string, Promise<string>>();
const cached = 2000;

/** Highlighted code as HTML for the inside of a `pre`; a language without grammar comes back escaped. */
export function highlight(code: string, language: string): Promise<string> {
  const text = code.replace(/\n+$/, "");
  const key = `${language}\0${text}`;
  const known = cache.get(key);
  if (known) return known;
  if (cache.size >= cached) cache.clear();
  const html = highlightText(text, language);
  cache.set(key, html);
  return html;
}
