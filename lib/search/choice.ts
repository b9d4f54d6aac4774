export const choiceKinds = ["exporter", "alert", "metric", "guide"] as const;
export type ChoiceKind = (typeof choiceKinds)[number];

/** One thing to go to. */
export interface Choice {
  kind: ChoiceKind;
  label: string;
  /** What it is or belongs to. */
  detail: string;
  href: string;
}

export interface ChoiceGroup {
  kind: ChoiceKind;
  choices: Choice[];
}
