import { Fragment, isValidElement, type ReactElement, type ReactNode } from "react";
import { escapeHtml } from "./escape";

const voidTags = new Set([
  "area",
  "base",
  "br",
  "col",
  "hr",
  "img",
  "input",
  "link",
  "meta",
  "path",
  "source",
  "wbr",
]);
const ownNames: Record<string, string> = {
  className: "class",
  htmlFor: "for",
  tabIndex: "tabindex",
  dateTime: "datetime",
  maxLength: "maxlength",
  autoComplete: "autocomplete",
  defaultValue: "value",
  viewBox: "viewBox",
};
const skipped = new Set(["children", "key", "ref", "dangerouslySetInnerHTML", "suppressHydrationWarning"]);

type Props = Record<string, unknown> & { children?: ReactNode; dangerouslySetInnerHTML?: { __html: string } };
type Component = (props: Props) => ReactNode | Promise<ReactNode>;

function styleText(style: Record<string, string | number>): string {
  return Object.entries(style)
    .map(
      ([name, value]) =>
        `${name.startsWith("--") ? name : name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}:${value}`,
    )
    .join(";");
}

function attribute(name: string, value: unknown): string {
  if (skipped.has(name) || value === null || value === undefined) return "";
  const text =
    typeof value === "object" ? styleText(value as Record<string, string | number>) : String(value);
  if (typeof value === "boolean" && !name.startsWith("aria-") && !name.startsWith("data-"))
    return value ? ` ${ownNames[name] ?? name}` : "";
  if (typeof value === "function")
    throw new Error(`${name}: a static part has no event handlers; put it into a client component beside it`);
  return ` ${ownNames[name] ?? name}="${escapeHtml(text)}"`;
}

async function renderTag(tag: string, props: Props): Promise<string> {
  const attributes = Object.entries(props)
    .map(([name, value]) => attribute(name, value))
    .join("");
  const inner = props.dangerouslySetInnerHTML?.__html ?? (await renderStatic(props.children));
  return voidTags.has(tag) && !inner ? `<${tag}${attributes}/>` : `<${tag}${attributes}>${inner}</${tag}>`;
}

/**
 * Server components to HTML, for parts of a page that never change: they then stand in the document once, instead
 * of a second time as data for hydration. Components may be async; client components and event handlers are
 * refused, since nothing would wake them.
 */
export async function renderStatic(node: ReactNode): Promise<string> {
  if (node === null || node === undefined || typeof node === "boolean") return "";
  if (typeof node === "string" || typeof node === "number" || typeof node === "bigint")
    return escapeHtml(String(node));
  if (node instanceof Promise) return renderStatic(await node);
  if (!isValidElement(node))
    return (await Promise.all(Array.from(node as Iterable<ReactNode>, renderStatic))).join("");
  const { type, props } = node as ReactElement<Props>;
  if (type === Fragment) return renderStatic(props.children);
  if (typeof type === "string") return renderTag(type, props);
  if (typeof type !== "function" || "$$typeof" in type)
    throw new Error("a client component cannot stand in a static part; put it beside it");
  return renderStatic(await (type as Component)(props));
}
