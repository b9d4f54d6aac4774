import type { Expr } from "../ast";
import type { Evaluator } from "./evaluate";
import { dropLabels, type Labels, toKey } from "./series";

export type AlertState = "inactive" | "pending" | "firing";

export interface Timeline {
  /** Labels of what the expression found, without the rule's own. */
  labels: Labels;
  /** State after each evaluation; evaluation i is at i × step seconds. */
  states: AlertState[];
}

export interface Timing {
  /** Seconds between evaluations. */
  step: number;
  /** Number of evaluations, the first at 0. */
  count: number;
  /** Seconds of `for` and `keep_firing_for`. */
  hold: number;
  keep: number;
}

/** What a rule does over time: inactive, pending, firing, for each set of labels that was ever active. */
export function simulate(expr: Expr, evaluator: Evaluator, { step, count, hold, keep }: Timing): Timeline[] {
  interface Active {
    timeline: Timeline;
    since: number | null;
    lastTrue: number;
  }
  const known = new Map<string, Active>();
  for (let i = 0; i < count; i++) {
    const now = i * step;
    const found = new Map(
      evaluator.evaluate(expr, now).map(({ labels }) => [toKey(dropLabels(labels)), dropLabels(labels)]),
    );
    for (const [key, labels] of found) {
      if (!known.has(key))
        known.set(key, {
          timeline: { labels, states: Array<AlertState>(i).fill("inactive") },
          since: null,
          lastTrue: now,
        });
    }
    for (const [key, one] of known) {
      const before = one.timeline.states[i - 1] ?? "inactive";
      if (found.has(key)) {
        one.since ??= now;
        one.lastTrue = now;
        one.timeline.states.push(before === "firing" || now - one.since >= hold ? "firing" : "pending");
      } else if (before === "firing" && keep > 0 && now - one.lastTrue < keep) {
        one.timeline.states.push("firing");
      } else {
        one.since = null;
        one.timeline.states.push("inactive");
      }
    }
  }
  return [...known.values()].map(({ timeline }) => timeline);
}
