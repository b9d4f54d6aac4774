/** The sections a guide may have, in their order: heading as written → key. */
export const guideSections = {
  "When to use it": "whenToUse",
  "Before you start": "beforeYouStart",
  "First check": "firstCheck",
  "Operating notes": "operatingNotes",
  "Known limits": "knownLimits",
} as const;

export type GuideSection = (typeof guideSections)[keyof typeof guideSections];

/** `guide.md` cut at its second-level headings; each section is Markdown. */
export type Guide = Partial<Record<GuideSection, string>>;

/** Sections without which a guide does not answer what a person on call asks first. */
export const requiredSections = [
  "When to use it",
  "Before you start",
  "First check",
  "Known limits",
] as const;

export interface GuideFault {
  /** Line in the file, counted from 1. */
  line: number;
  message: string;
  remedy: string;
}

/** Cuts a guide into its sections; returns the faults it found along with what it could read. */
export function parseGuide(markdown: string): { guide: Guide; faults: GuideFault[] } {
  const guide: Guide = {};
  const faults: GuideFault[] = [];
  const known = Object.keys(guideSections)
    .map((heading) => `“${heading}”`)
    .join(", ");
  let current: GuideSection | null = null;
  let fenced = false;
  for (const [index, line] of markdown.split(/\r?\n/).entries()) {
    if (/^(```|~~~)/.test(line)) fenced = !fenced;
    const heading: RegExpExecArray | null = fenced ? null : /^(#{1,2})\s+(.*?)\s*$/.exec(line);
    if (heading) {
      const key: GuideSection | undefined =
        heading[1] === "##" ? guideSections[heading[2] as keyof typeof guideSections] : undefined;
      if (!key)
        faults.push({
          line: index + 1,
          message: `unknown heading “${line}”`,
          remedy: `use ## with one of ${known}; ### is free`,
        });
      else if (guide[key] !== undefined)
        faults.push({
          line: index + 1,
          message: `the section “${heading[2]}” stands twice`,
          remedy: "join the two",
        });
      else guide[key] = "";
      current = key ?? null;
    } else if (current) {
      guide[current] += `${line}\n`;
    } else if (line.trim() && !faults.length) {
      faults.push({
        line: index + 1,
        message: "text before the first heading",
        remedy: `begin with “## When to use it”`,
      });
    }
  }
  for (const heading of requiredSections) {
    if (!guide[guideSections[heading]]?.trim()) {
      faults.push({
        line: 1,
        message: `the section “${heading}” is missing or empty`,
        remedy: `add “## ${heading}” with its text`,
      });
    }
  }
  return { guide, faults };
}
