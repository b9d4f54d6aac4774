import { z } from "zod";

const durationSchema = z
  .string()
  .regex(/^(0|(\d+(ms|[smhdwy]))+)$/, "must be a Prometheus duration such as 5m");
const labelsSchema = z.record(z.string(), z.coerce.string());

const expectedAlertSchema = z.strictObject({
  exp_labels: labelsSchema.default({}).describe("Labels of the alert, exactly."),
  exp_annotations: labelsSchema.default({}).describe("Annotations of the alert, exactly."),
});

const alertRuleTestSchema = z.strictObject({
  eval_time: durationSchema.describe("Time from the start at which the rule is looked at."),
  alertname: z.string().min(1).describe("Name of the alert."),
  exp_alerts: z
    .array(expectedAlertSchema)
    .nullish()
    .describe("Alerts that fire then; empty for a case in which it stays silent."),
});

const testGroupSchema = z.strictObject({
  name: z.string().optional().describe("What the case shows."),
  interval: durationSchema.describe("Distance between the samples."),
  input_series: z
    .array(
      z.strictObject({
        series: z.string().min(1).describe("Series in PromQL notation."),
        values: z.union([z.string(), z.number()]).describe("Samples in promtool's expanding notation."),
      }),
    )
    .default([])
    .describe("The series the rules see."),
  alert_rule_test: z.array(alertRuleTestSchema).default([]).describe("What must fire and what must not."),
  external_labels: labelsSchema.optional().describe("External labels of Prometheus."),
});

/** `alerts.test.yaml`: a unit test file for `promtool test rules`. */
export const alertTestsSchema = z.strictObject({
  rule_files: z.tuple([z.literal("alerts.yaml")]).describe("Always alerts.yaml."),
  evaluation_interval: durationSchema.describe("How often rules are evaluated."),
  tests: z.array(testGroupSchema).min(1).describe("The cases."),
});

export type AlertTests = z.infer<typeof alertTestsSchema>;
