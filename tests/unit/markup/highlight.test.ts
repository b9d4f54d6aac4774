import { expect, test } from "vitest";
import { highlight } from "@/lib/markup/highlight";

const text = (html: string) =>
  html
    .replace(/<[^>]+>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");

test.each([
  ["shell", `curl -fsSLO "https://x/y?a=1&b=2" && A='<pass-word>' ./run \\\n  --x=1 | grep '<b>'`],
  ["yaml", "a:\n  - b: 'c'\n    d: <word>\n"],
  ["ini", '[Service]\nUser=x\nExecStart=/usr/bin/x --a="<b>"'],
  ["powershell", "Invoke-WebRequest -Uri https://x -OutFile y\n$env:A = 'b'"],
  ["promql", 'rate(x{a="<b>"}[5m]) > 1'],
  ["text", "a < b & c"],
  ["sql", "CREATE USER 'a'@'%' IDENTIFIED BY '<password>';"],
])("%s keeps every character", async (language, code) => {
  expect(text(await highlight(code, language))).toBe(code.trimEnd());
});

test.each(["yaml", "shell", "ini", "powershell"])(
  "marks in %s what the reader replaces, whatever the grammar makes of it",
  async (language) => {
    const html = await highlight("echo=<pass-word> '<b>'", language);
    expect(html).toContain("<mark>&lt;pass-word&gt;</mark>");
    expect(html).toContain("<mark>&lt;b&gt;</mark>");
  },
);
