import { type Choice, choiceKinds } from "@/lib/search/choice";

const key = "recent-choices";
const kept = 6;

function isChoice(value: unknown): value is Choice {
  const choice = value as Choice | null;
  return (
    typeof choice === "object" &&
    choice !== null &&
    choiceKinds.includes(choice.kind) &&
    typeof choice.label === "string" &&
    typeof choice.detail === "string" &&
    /^\/(?!\/)/.test(choice.href)
  );
}

/** What was chosen lately in this browser, newest first. */
export function readRecent(): Choice[] {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? "[]");
    return Array.isArray(value) ? value.filter(isChoice).slice(0, kept) : [];
  } catch {
    // Storage is switched off, or holds what another program wrote.
    return [];
  }
}

export function rememberChoice(choice: Choice): void {
  const others = readRecent().filter(({ href }) => href !== choice.href);
  try {
    localStorage.setItem(key, JSON.stringify([choice, ...others].slice(0, kept)));
  } catch {
    // Without storage nothing is remembered.
  }
}
