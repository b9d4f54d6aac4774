import type { Element, Root, RootContent } from "hast";
import rehypeSanitize from "rehype-sanitize";
import rehypeStringify from "rehype-stringify";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { highlight } from "./highlight";

function textOf(node: RootContent | Element): string {
  if (node.type === "text") return node.value;
  return "children" in node ? node.children.map(textOf).join("") : "";
}

/** Replaces each fenced block by highlighted code; runs after sanitising, on text that is escaped again. */
function rehypeHighlight() {
  return async (tree: Root): Promise<void> => {
    const visit = async (parent: Root | Element): Promise<void> => {
      for (const [i, node] of parent.children.entries()) {
        if (node.type !== "element") continue;
        const code =
          node.tagName === "pre"
            ? node.children.find(
                (child): child is Element => child.type === "element" && child.tagName === "code",
              )
            : undefined;
        if (!code) {
          await visit(node);
          continue;
        }
        const name = ([] as unknown[])
          .concat(code.properties.className ?? [])
          .map(String)
          .find((value) => value.startsWith("language-"));
        const html = await highlight(textOf(code), name?.slice("language-".length) ?? "text");
        parent.children[i] = {
          type: "raw",
          value: `<div class="code"><button type="button" class="copy" data-copy>Copy</button><pre tabindex="0">${html}</pre></div>`,
        } as unknown as Element;
      }
    };
    await visit(tree);
  };
}

function rehypeSafeLinks() {
  return (tree: Root): void => {
    const visit = (node: Root | RootContent): void => {
      if (node.type === "element" && node.tagName === "a" && String(node.properties.href).startsWith("http"))
        node.properties.rel = ["noopener"];
      if ("children" in node) node.children.forEach(visit);
    };
    visit(tree);
  };
}

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype)
  .use(rehypeSanitize)
  .use(rehypeSafeLinks)
  .use(rehypeHighlight)
  // The only raw nodes are those made by rehypeHighlight: HTML in the Markdown itself is dropped by remark-rehype.
  .use(rehypeStringify, { allowDangerousHtml: true });

/** Untrusted Markdown (GitHub flavour) as safe HTML: HTML in it is dropped, links are http(s) or relative. */
export async function renderMarkdown(markdown: string): Promise<string> {
  return String(await processor.process(markdown));
}
