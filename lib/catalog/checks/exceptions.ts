import { type RuleCheck, ruleChecks } from "./check-meaning";

/** `# exception (unguarded-division): why it does not matter here`, above the rule. */
const exceptionPattern = /^\s*#\s*exception\s*\(([^)]*)\):\s*(.*)$/;
const rulePattern = /^\s*-\s*alert:\s*["']?(\w+)/;

export interface RuleException {
  alert: string;
  check: string;
  reason: string;
}

/** The exceptions that stand in comments directly above the rules of an alerts.yaml. */
export function readExceptions(alertsFile: string): RuleException[] {
  const exceptions: RuleException[] = [];
  let pending: Omit<RuleException, "alert">[] = [];
  for (const line of alertsFile.split(/\r?\n/)) {
    const [, check, reason] = exceptionPattern.exec(line) ?? [];
    if (check !== undefined && reason !== undefined) {
      pending.push({ check: check.trim(), reason: reason.trim() });
      continue;
    }
    const alert = rulePattern.exec(line)?.[1];
    if (alert) exceptions.push(...pending.map((one) => ({ alert, ...one })));
    if (alert || !line.trim().startsWith("#")) pending = [];
  }
  return exceptions;
}

const shortestReason = 20;

/** What is wrong with an exception itself: an unknown check, no reason, or nothing to excuse; null where it is right. */
export function faultOfException(
  { check, reason }: RuleException,
  raised: ReadonlySet<RuleCheck>,
): { message: string; remedy: string } | null {
  if (!Object.hasOwn(ruleChecks, check))
    return {
      message: `no check is called “${check}”`,
      remedy: `checks are ${Object.keys(ruleChecks).join(", ")}`,
    };
  if (reason.length < shortestReason)
    return { message: `the exception (${check}) gives no reason`, remedy: "say why it does not matter here" };
  if (!raised.has(check as RuleCheck))
    return { message: `the exception (${check}) excuses nothing`, remedy: "delete it" };
  return null;
}
