import { z } from "zod";
import { daySchema, lineSchema } from "./text";

const nameSchema = z
  .string()
  .regex(/^[a-z][a-z0-9-]*$/, "must be a short name: lower-case letters, digits, hyphens")
  .max(40);
const packageSchema = z
  .string()
  .regex(/^[a-z0-9][a-z0-9+.-]+$/, "must be the name of a Debian package")
  .max(100);
const secondsSchema = z.number().min(0.1).max(900);

/** Text in which `{dir}` is the lab's folder and `{port:NAME}` a port of its own. */
const commandSchema = z.string().min(1).max(8000);

const serviceSchema = z.strictObject({
  name: nameSchema.describe("Name by which steps call it; its output goes to {dir}/NAME.log."),
  command: commandSchema.describe("Shell command that stays in the foreground."),
  user: z
    .string()
    .regex(/^[a-z_][a-z0-9_-]*$/)
    .optional()
    .describe("System user it runs as; root without it."),
  ready: z
    .string()
    .regex(/^(tcp:|http:\/\/|file:)/, "must be tcp:HOST:PORT, http://… or file:PATH")
    .describe("What shows that it is up: an open port, an address that answers, or a file."),
  within: secondsSchema.default(60).describe("Seconds it may take to get ready."),
});

const steps = {
  stop: nameSchema.describe("Ends a service and waits until it is gone."),
  start: nameSchema.describe("Starts a service and waits until it is ready."),
  pause: nameSchema.describe("Freezes a service (SIGSTOP), as if it hung."),
  resume: nameSchema.describe("Lets a frozen service go on."),
  run: commandSchema.describe("Shell command; must end with 0."),
  keep: commandSchema.describe("Shell command that runs beside everything until the scenario ends."),
  write: z.string().max(200).describe("File in {dir} that is written anew with content."),
  wait: secondsSchema.describe("Seconds to wait."),
};

const stepSchema = z
  .strictObject({
    ...steps,
    content: z.string().max(20_000).describe("The text for write."),
    user: z.string().describe("System user for run and keep."),
  })
  .partial()
  .refine(
    (step) => Object.keys(steps).filter((key) => key in step).length === 1,
    `must be exactly one of ${Object.keys(steps).join(", ")}`,
  )
  .refine((step) => "write" in step === "content" in step, "write and content belong together");

const alertNameSchema = z.string().regex(/^[A-Z][A-Za-z0-9]*$/, "must be the name of an alert");

const scenarioSchema = z.strictObject({
  name: lineSchema.max(90).describe("What is done, as a sentence without full stop: “Redis is stopped”."),
  do: z.array(stepSchema).min(1).describe("The fault, step by step."),
  fires: z.array(alertNameSchema).min(1).describe("Alerts that must fire."),
  may: z
    .array(alertNameSchema)
    .default([])
    .describe("Alerts that may fire as a consequence; every other alert must stay silent."),
  within: secondsSchema.default(60).describe("Seconds until all of them must fire."),
});

/** `lab.yaml`: how the exporter and its software are run for real, and which faults must fire which alerts. */
export const labSchema = z.strictObject({
  packages: z.array(packageSchema).min(1).describe("Debian packages: the software, its exporter, tools."),
  exporter: packageSchema.describe("The package among them whose metrics are read."),
  ports: z.array(nameSchema).min(1).describe("Names of the ports the lab needs; each is {port:NAME}."),
  files: z
    .array(
      z.strictObject({
        name: z
          .string()
          .regex(/^[A-Za-z0-9._/-]+$/)
          .refine((name) => !name.includes(".."), "must stay in {dir}")
          .describe("Path in {dir}."),
        content: z.string().max(20_000).describe("The text."),
      }),
    )
    .default([])
    .describe("Files that are written first."),
  setup: z.array(stepSchema).default([]).describe("Steps before any service starts, for instance initdb."),
  services: z.array(serviceSchema).min(1).describe("What runs, in the order of starting."),
  prepare: z
    .array(stepSchema)
    .default([])
    .describe("Steps once all services run, for instance accounts and data."),
  scrape: z
    .record(
      z.string(),
      z.strictObject({
        targets: z.array(z.string().min(1)).min(1).describe("Targets in the lab."),
        exporter: z.string().optional().describe("Address of the exporter, for a multi-target job."),
      }),
    )
    .describe("Jobs of exporter.yaml that are scraped, with targets in the lab; all else of a job stays."),
  interval: z
    .string()
    .regex(/^\d+(ms|s)$/)
    .default("1s")
    .describe("scrape_interval in the lab."),
  disregard: z
    .array(
      z.strictObject({
        alert: alertNameSchema.describe("Name of the alert."),
        because: lineSchema.describe("Why the lab says nothing about it."),
      }),
    )
    .default([])
    .describe(
      "Alerts that may fire here at any time, because a young system in a small lab looks like that.",
    ),
  scenarios: z.array(scenarioSchema).min(1).describe("The faults; each starts with everything fresh."),
});

export type Lab = z.infer<typeof labSchema>;
export type LabService = z.infer<typeof serviceSchema>;
export type LabStep = z.infer<typeof stepSchema>;
export type LabScenario = z.infer<typeof scenarioSchema>;

const versionedSchema = z.strictObject({
  name: packageSchema.describe("Debian package."),
  version: z.string().min(1).max(100).describe("Version of the package that ran."),
});

const firedSchema = z.strictObject({
  alert: alertNameSchema.describe("Name of the alert."),
  expr: z.string().min(1).describe("The expression that fired, as it was then."),
  seconds: z.number().int().min(0).describe("Seconds from the fault until it fired."),
  summary: z.string().describe("Its summary as Prometheus rendered it."),
});

/** `lab-result.yaml`: what happened; written by `npm run lab -- --record`. */
export const labResultSchema = z.strictObject({
  date: daySchema.describe("Day of the run."),
  prometheus: z.string().describe("Version of Prometheus that scraped and alerted."),
  software: z.array(versionedSchema).min(1).describe("What ran."),
  metrics: z.strictObject({
    seen: z.number().int().min(0).describe("Metrics of metrics.yaml that were scraped."),
    missing: z
      .array(z.string())
      .describe("Metrics that rules read and this version or set-up does not have."),
    unlisted: z.array(z.string()).describe("Metrics of this version that metrics.yaml does not list."),
  }),
  scenarios: z
    .array(
      z.strictObject({
        name: z.string().describe("The scenario of lab.yaml."),
        fired: z.array(firedSchema).min(1).describe("Alerts that had to fire, and did."),
      }),
    )
    .min(1)
    .describe("What was done, and what fired."),
});

export type LabResult = z.infer<typeof labResultSchema>;
