import { type Entry, entryAlerts } from "../entry";
import type { Finding } from "../finding";
import type { LabStep } from "../lab";
import { didYouMean } from "./suggest";

type Report = (path: (string | number)[], message: string, remedy: string) => void;

/** What steps say of services. */
function checkSteps(
  steps: readonly LabStep[],
  path: (string | number)[],
  services: string[],
  report: Report,
) {
  for (const [i, step] of steps.entries()) {
    for (const key of ["stop", "start", "pause", "resume"] as const) {
      const name = step[key];
      if (name !== undefined && !services.includes(name))
        report(
          [...path, i, key],
          `no service is called “${name}”`,
          didYouMean(name, services, `use one of ${services.join(", ")}`),
        );
    }
  }
}

function checkPlan(entry: Entry, report: Report): void {
  const { lab } = entry;
  if (!lab) return;
  const alerts = entryAlerts(entry).map(({ alert }) => alert);
  const services = lab.services.map(({ name }) => name);
  const jobs = entry.exporter.scrape?.jobs.map(({ job }) => job) ?? [];
  const known = (path: (string | number)[], name: string) => {
    if (!alerts.includes(name))
      report(
        path,
        `alerts.yaml has no ${name}`,
        didYouMean(name, alerts, "use the name of one of its alerts"),
      );
  };
  if (!lab.packages.includes(lab.exporter))
    report(["exporter"], `${lab.exporter} is not among packages`, "add it, or name one of them");
  for (const job of Object.keys(lab.scrape)) {
    if (!jobs.includes(job))
      report(
        ["scrape", job],
        `exporter.yaml has no scrape job “${job}”`,
        didYouMean(job, jobs, `use one of ${jobs.join(", ")}`),
      );
  }
  for (const [i, { alert }] of lab.disregard.entries()) known(["disregard", i, "alert"], alert);
  checkSteps(lab.setup, ["setup"], services, report);
  checkSteps(lab.prepare, ["prepare"], services, report);
  const names = new Set<string>();
  for (const [i, scenario] of lab.scenarios.entries()) {
    const path = ["scenarios", i];
    if (names.has(scenario.name))
      report([...path, "name"], "another scenario is called so", "give each a name of its own");
    names.add(scenario.name);
    checkSteps(scenario.do, [...path, "do"], services, report);
    for (const [j, name] of scenario.fires.entries()) known([...path, "fires", j], name);
    for (const [j, name] of scenario.may.entries()) known([...path, "may", j], name);
  }
}

const remedy = "run npm run lab -- --record for this entry";

/** A result proves the rules as they are now, or it proves nothing. */
function checkResult(entry: Entry, report: Report): void {
  const { lab, labResult } = entry;
  if (!labResult) return;
  if (!lab) {
    report([], "a result without lab.yaml", "restore lab.yaml, or remove the result");
    return;
  }
  const exprOf = new Map(entryAlerts(entry).map((rule) => [rule.alert, rule.expr.trim()]));
  for (const scenario of lab.scenarios) {
    if (!labResult.scenarios.some(({ name }) => name === scenario.name))
      report(["scenarios"], `the scenario “${scenario.name}” has no result`, remedy);
  }
  for (const [i, result] of labResult.scenarios.entries()) {
    const scenario = lab.scenarios.find(({ name }) => name === result.name);
    const fired = result.fired.map(({ alert }) => alert);
    if (!scenario || scenario.fires.join() !== fired.join())
      report(["scenarios", i], "lab.yaml says something else of this scenario", remedy);
    for (const [j, { alert, expr }] of result.fired.entries()) {
      if (exprOf.get(alert) !== expr.trim())
        report(["scenarios", i, "fired", j, "expr"], `${alert} has changed since it fired`, remedy);
    }
  }
}

/** lab.yaml and lab-result.yaml against the rest of their entry. */
export function checkLab(entry: Entry): Finding[] {
  const findings: Finding[] = [];
  const reportTo =
    (file: Finding["file"]): Report =>
    (path, message, remedy) =>
      findings.push({ file, path, message, remedy });
  checkPlan(entry, reportTo("lab.yaml"));
  checkResult(entry, reportTo("lab-result.yaml"));
  return findings;
}
