import { CodePanel } from "@/components/ui/code-panel";
import { highlight } from "@/lib/markup/highlight";

/** Highlighted code in a panel. */
export async function Code({
  title,
  language,
  code,
  label,
}: {
  title: string;
  language: string;
  code: string;
  label?: string;
}) {
  return <CodePanel title={title} html={await highlight(code, language)} {...(label ? { label } : {})} />;
}
