import type { AlertTests } from "./alert-tests";
import type { LabResult } from "./lab";

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

/** That a rule fired for real. */
export interface FieldProof {
  /** ISO day. */
  date: string;
  /** The exporter that ran: `prometheus-redis-exporter 1.45.0`. */
  with: string;
  /** What was done. */
  scenario: string;
  /** Seconds from the fault until it fired. */
  seconds: number;
}

/** The upstream version in that of a Debian package: `5:7.0.15-1~deb12u10` is 7.0.15. */
export function upstreamVersion(debian: string): string {
  return debian
    .replace(/^\d+:/, "")
    .replace(/-[^-]*$/, "")
    .replace(/\+(ds|dfsg|git).*$/, "");
}

/** What tells of an alert where it fired for real, or null. */
export function findFieldProofs(
  result: LabResult | null,
  exporterPackage: string | undefined,
): (alert: string) => FieldProof | null {
  const proofs = new Map<string, FieldProof>();
  const ran = result?.software.find(({ name }) => name === exporterPackage);
  for (const scenario of result?.scenarios ?? []) {
    for (const { alert, seconds } of scenario.fired) {
      if (result && ran && !proofs.has(alert))
        proofs.set(alert, {
          date: result.date,
          with: `${ran.name} ${upstreamVersion(ran.version)}`,
          scenario: scenario.name,
          seconds,
        });
    }
  }
  return (alert) => proofs.get(alert) ?? null;
}
