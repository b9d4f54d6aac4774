import type { AlertTests } from "./alert-tests";

/** How often the unit tests look at a rule. */
export interface TestCount {
  /** Moments at which it must fire. */
  firing: number;
  /** Moments at which it must stay silent. */
  silent: number;
}

/** What tells of an alert how often its entry's unit tests look at it. */
export function countTests(tests: AlertTests | null): (alert: string) => TestCount {
  const cases = tests?.tests.flatMap((group) => group.alert_rule_test) ?? [];
  return (alert) => {
    const own = cases.filter(({ alertname }) => alertname === alert);
    const firing = own.filter(({ exp_alerts }) => exp_alerts?.length).length;
    return { firing, silent: own.length - firing };
  };
}
