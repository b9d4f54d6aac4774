import { expect, test } from "vitest";
import { renderMarkdown } from "@/lib/markup/markdown";

test.each([
  ["<script>alert(1)</script>", "script"],
  ['<img src=x onerror="alert(1)">', "onerror"],
  ["[x](javascript:alert(1))", "javascript:"],
  ["![x](data:text/html;base64,AAAA)", "data:text"],
  ["```x\n</pre><script>alert(1)</script>\n```", "<script"],
  ["```sql\n'</pre><img onerror=1>'\n```", "<img"],
])("%j comes out harmless", async (markdown, forbidden) => {
  expect(await renderMarkdown(markdown)).not.toContain(forbidden);
});

test("fenced code is highlighted and can be copied", async () => {
  const html = await renderMarkdown("```shell\necho <password> # why\n```");
  expect(html).toContain("data-copy");
  expect(html).toContain("<mark>&lt;password&gt;</mark>");
  expect(html).toContain("<i class=c># why</i>");
});

test("links that leave the site do not hand over the window", async () => {
  expect(await renderMarkdown("[a](https://example.org)")).toBe(
    '<p><a href="https://example.org" rel="noopener">a</a></p>',
  );
});
