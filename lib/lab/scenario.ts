import { setTimeout as sleep } from "node:timers/promises";
import { type Alerts, listAlerts } from "@/lib/catalog/alerts";
import type { Exporter } from "@/lib/catalog/exporter";
import type { Lab, LabScenario, LabStep } from "@/lib/catalog/lab";
import { explainSilence } from "./explain";
import { findFreePort, Place } from "./place";
import { Processes } from "./processes";
import { type LabAlert, LabPrometheus, toLabConfig, toLabRules } from "./prometheus";
import { sweep } from "./sweep";

const pollMs = 300;
/** Without a fault nothing may fire for so long before the fault comes. */
const calmMs = 4000;
/** How long the lab goes on looking for alerts that must not fire, after the others have. */
const settleMs = 3000;
const startMs = 90_000;

export interface LabEntry {
  slug: string;
  exporter: Exporter;
  alerts: Alerts;
  lab: Lab;
}

export interface Fired {
  alert: string;
  seconds: number;
  summary: string;
}

export interface Played {
  prometheus: string;
  fired: Fired[];
  /** Names of all series that were scraped. */
  series: string[];
}

class Stage {
  readonly processes: Processes;
  private prometheus = new LabPrometheus("");

  constructor(
    private readonly entry: LabEntry,
    private readonly place: Place,
    onSession: (session: number) => void,
  ) {
    this.processes = new Processes(place, onSession);
  }

  private async step(step: LabStep): Promise<void> {
    const { processes } = this;
    if (step.stop) await processes.stop(step.stop);
    if (step.start) await processes.start(this.service(step.start));
    if (step.pause) processes.signal(step.pause, "SIGSTOP");
    if (step.resume) processes.signal(step.resume, "SIGCONT");
    if (step.run) await processes.run(step.run, step.user);
    if (step.keep) processes.keep(step.keep, step.user);
    if (step.write) await this.place.write(step.write, step.content ?? "");
    if (step.wait) await sleep(step.wait * 1000);
  }

  private service(name: string) {
    const service = this.entry.lab.services.find((candidate) => candidate.name === name);
    if (!service) throw new Error(`lab.yaml has no service “${name}”`);
    return service;
  }

  async play(steps: readonly LabStep[]): Promise<void> {
    for (const step of steps) await this.step(step);
  }

  /** Software, exporter and Prometheus run, and every target is scraped. */
  async open(): Promise<void> {
    const { lab, exporter, alerts } = this.entry;
    for (const { name, content } of lab.files) await this.place.write(name, content);
    await this.play(lab.setup);
    for (const service of lab.services) await this.processes.start(service);
    await this.play(lab.prepare);
    await this.place.write(
      "prometheus.yml",
      toLabConfig(exporter, lab, (text) => this.place.fill(text)),
    );
    await this.place.write("rules.yml", toLabRules(alerts));
    const address = `127.0.0.1:${await findFreePort()}`;
    this.prometheus = new LabPrometheus(`http://${address}`);
    await this.processes.start({
      name: "lab-prometheus",
      command: `prometheus --config.file={dir}/prometheus.yml --storage.tsdb.path={dir}/lab-prometheus-data --web.listen-address=${address} --log.level=warn`,
      ready: `http://${address}/-/ready`,
      within: 60,
    });
    await this.waitForTargets();
  }

  private async waitForTargets(): Promise<void> {
    const deadline = Date.now() + startMs;
    for (;;) {
      const targets = await this.prometheus.targets();
      const down = targets.filter(({ health }) => health !== "up");
      if (targets.length && !down.length) return;
      if (Date.now() > deadline) {
        const why = down.map(({ job, url, error }) => `  ${job} ${url}: ${error || "not scraped yet"}`);
        throw new Error(`targets are not scraped:\n${why.join("\n")}`);
      }
      await sleep(pollMs);
    }
  }

  /** Nothing fires, but what the lab disregards. */
  async waitForCalm(): Promise<void> {
    const disregarded = new Set(this.entry.lab.disregard.map(({ alert }) => alert));
    const deadline = Date.now() + startMs;
    let calmSince = Date.now();
    while (Date.now() - calmSince < calmMs) {
      const firing = (await this.firing()).filter(({ name }) => !disregarded.has(name));
      if (firing.length) calmSince = Date.now();
      if (Date.now() > deadline)
        throw new Error(
          `fires although nothing is wrong yet: ${describe(firing)}\nmend the set-up or the rule, or name it under disregard with the reason`,
        );
      await sleep(pollMs);
    }
  }

  private async firing(): Promise<LabAlert[]> {
    const alerts = (await this.prometheus.alerts()).filter(({ firing }) => firing);
    const broken = alerts.find(({ annotations }) =>
      Object.values(annotations).some((text) => text.includes("error expanding template")),
    );
    if (broken) throw new Error(`${broken.name}: a template fails: ${JSON.stringify(broken.annotations)}`);
    return alerts;
  }

  /** Waits for the alerts that must fire since `begin`; throws when one does not, or when another does. */
  async watch({ fires, may, within }: LabScenario, begin: number): Promise<Fired[]> {
    const allowed = new Set([...fires, ...may, ...this.entry.lab.disregard.map(({ alert }) => alert)]);
    const fired = new Map<string, Fired>();
    let settledAt: number | null = null;
    while (settledAt === null || Date.now() - settledAt < settleMs) {
      const firing = await this.firing();
      const unwanted = firing.filter(({ name }) => !allowed.has(name));
      if (unwanted.length) throw new Error(`must stay silent and fires: ${describe(unwanted)}`);
      const seconds = Math.round((Date.now() - begin) / 1000);
      for (const { name, annotations } of firing)
        if (fires.includes(name) && !fired.has(name))
          fired.set(name, { alert: name, seconds, summary: annotations.summary ?? "" });
      const waiting = fires.filter((name) => !fired.has(name));
      if (!waiting.length) settledAt ??= Date.now();
      else if (seconds > within) {
        const rules = listAlerts(this.entry.alerts).filter(({ alert }) => waiting.includes(alert));
        const why = await Promise.all(rules.map((rule) => explainSilence(rule, this.prometheus)));
        const kept = this.processes.tail("keep", 4);
        throw new Error(
          `did not fire within ${within} s:\n${why.join("\n")}${kept && `\nfrom the steps that are kept up:\n${kept}`}`,
        );
      }
      await sleep(pollMs);
    }
    return fires.flatMap((name) => fired.get(name) ?? []);
  }

  async report(fired: Fired[]): Promise<Played> {
    const [prometheus, series] = await Promise.all([
      this.prometheus.version(),
      this.prometheus.seriesNames(),
    ]);
    return { prometheus, fired, series };
  }
}

const describe = (alerts: readonly LabAlert[]) =>
  alerts.map(({ name, annotations }) => `${name} (${annotations.summary})`).join("; ");

export interface LabHooks {
  onSession: (session: number) => void;
  onStage: (stage: string) => void;
  /** Leaves processes and folder as they are, for looking at them. */
  keepOnFailure?: boolean;
}

/**
 * Plays one scenario from a fresh start in a folder of its own, and removes everything again. Throws when software or
 * exporter do not start, when an alert fires before the fault or must not fire, and when one does not fire in time.
 */
export async function playScenario(
  entry: LabEntry,
  scenario: LabScenario,
  dir: string,
  hooks: LabHooks,
): Promise<Played> {
  const place = await Place.make(dir, entry.lab.ports);
  const sessions = new Set<number>();
  const stage = new Stage(entry, place, (session) => {
    sessions.add(session);
    hooks.onSession(session);
  });
  try {
    hooks.onStage("starting");
    await stage.open();
    await stage.waitForCalm();
    hooks.onStage("doing it");
    const begin = Date.now();
    await stage.play(scenario.do);
    hooks.onStage(`waiting for ${scenario.fires.join(", ")}`);
    return await stage.report(await stage.watch(scenario, begin));
  } finally {
    await sweep(dir, sessions);
  }
}
