import { z } from "zod";
import { lineSchema } from "./text";

export const severities = ["critical", "warning", "info"] as const;
export type Severity = (typeof severities)[number];

const promDurationSchema = z
  .string()
  .regex(/^(\d+(ms|[smhdwy]))+$/, "must be a Prometheus duration such as 5m");

const alertSchema = z.strictObject({
  alert: z
    .string()
    .regex(/^[A-Z][A-Za-z0-9]*$/, "must be PascalCase, prefixed by the software")
    .max(80)
    .describe("Name of the alert, PascalCase, prefixed by the software."),
  expr: z.string().min(1).max(4000).describe("PromQL expression; every result is an alert."),
  for: promDurationSchema.optional().describe("How long the expression must hold before the alert fires."),
  keep_firing_for: promDurationSchema
    .optional()
    .describe("How long the alert stays after the expression ceased to hold."),
  labels: z
    .strictObject({
      severity: z
        .enum(severities)
        .describe("critical wakes a person, warning is for working hours, info is for context."),
    })
    .describe("Labels added to the alert."),
  annotations: z
    .strictObject({
      summary: lineSchema.max(160).describe("What is wrong, and where."),
      description: z
        .string()
        .min(20)
        .max(900)
        .describe("The value in a humanised form, what it means, and what to check first."),
    })
    .describe("Text for the person who receives the alert."),
});

const ruleGroupSchema = z.strictObject({
  name: z.string().min(1).max(100).describe("Name of the group, unique in the file."),
  interval: promDurationSchema.optional().describe("Evaluation interval where the global one does not fit."),
  rules: z.array(alertSchema).min(1).describe("The alerting rules."),
});

/** `alerts.yaml`: a plain Prometheus rule file; what people download is this file, byte for byte. */
export const alertsSchema = z.strictObject({
  groups: z.array(ruleGroupSchema).min(1).describe("Rule groups."),
});

export type Alert = z.infer<typeof alertSchema>;
export type Alerts = z.infer<typeof alertsSchema>;

/** All rules of a file in its order. */
export function listAlerts(alerts: Alerts): Alert[] {
  return alerts.groups.flatMap((group) => group.rules);
}
