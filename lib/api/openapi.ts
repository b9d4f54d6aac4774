import { z } from "zod";
import { readEnv } from "@/lib/env";
import { paths } from "@/lib/paths";
import { repositoryUrl } from "@/lib/repository";
import { exporterParameters } from "@/lib/search/query";
import { metricParameters, ruleParameters } from "@/lib/search/text-query";
import {
  exporterDetailSchema,
  exporterListSchema,
  metricListSchema,
  problemSchema,
  ruleListSchema,
} from "./schemas";

type JsonSchema = Record<string, unknown>;

export interface Parameter {
  name: string;
  in: "query" | "path";
  required: boolean;
  description: string;
  schema: JsonSchema;
}

export interface Operation {
  operationId: string;
  summary: string;
  description: string;
  parameters: Parameter[];
  responses: Record<string, unknown>;
}

const answers = {
  ExporterList: exporterListSchema,
  Exporter: exporterDetailSchema,
  RuleList: ruleListSchema,
  MetricList: metricListSchema,
  Problem: problemSchema,
} as const;
type Answer = keyof typeof answers;

function toJsonSchema(schema: z.ZodType): JsonSchema {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { io: "output", unrepresentable: "any" });
  return json;
}

function toParameters(schemas: Record<string, z.ZodType>): Parameter[] {
  return Object.entries(schemas).map(([name, schema]) => {
    const { description = "", ...json } = toJsonSchema(schema);
    return { name, in: "query", required: false, description: String(description), schema: json };
  });
}

function toResponse(answer: Answer, description: string): JsonSchema {
  const type = answer === "Problem" ? "application/problem+json" : "application/json";
  return {
    description,
    content: { [type]: { schema: { $ref: `#/components/schemas/${answer}` } } },
  };
}

const notModified = { description: "The client has this answer already (If-None-Match)." };

function toList(
  operationId: string,
  summary: string,
  description: string,
  schemas: Record<string, z.ZodType>,
  answer: Answer,
): { get: Operation } {
  return {
    get: {
      operationId,
      summary,
      description,
      parameters: toParameters(schemas),
      responses: {
        200: toResponse(answer, "A page of the list."),
        304: notModified,
        400: toResponse("Problem", "A parameter is unknown, repeated or wrong; the answer names it."),
      },
    },
  };
}

const slugParameter: Parameter = {
  name: "slug",
  in: "path",
  required: true,
  description: "The exporter's permanent identifier, for instance redis-exporter.",
  schema: { type: "string" },
};

/** The public API as an OpenAPI 3.1 document; parameters and answers come from the schemas that the code itself uses. */
export function toOpenApi() {
  return {
    openapi: "3.1.0",
    info: {
      title: "ExporterHub API",
      version: "1",
      description:
        "Exporters, alerting rules and metrics of the catalog. Read-only, without a key; answers carry an ETag and may be cached.",
      license: { name: "CC BY 4.0", identifier: "CC-BY-4.0" },
      contact: { url: repositoryUrl },
    },
    servers: [{ url: readEnv().SITE_URL }],
    // No key is asked for.
    security: [],
    paths: {
      [paths.apiExporters()]: toList(
        "listExporters",
        "Find exporters",
        "Exporters for a text and filters, best first, with the counts of every filter.",
        exporterParameters,
        "ExporterList",
      ),
      [paths.apiExporter("{slug}")]: {
        get: {
          operationId: "getExporter",
          summary: "Read one exporter",
          description: "The whole entry, with install commands and scrape config as texts to copy.",
          parameters: [slugParameter],
          responses: {
            200: toResponse("Exporter", "The entry."),
            304: notModified,
            404: toResponse("Problem", "The catalog has no such entry."),
          },
        } satisfies Operation,
      },
      [paths.apiAlerts()]: toList(
        "listAlerts",
        "Find alerting rules",
        "Every rule of the catalog, filtered by text, severity, category and exporter.",
        ruleParameters,
        "RuleList",
      ),
      [paths.apiMetrics()]: toList(
        "listMetrics",
        "Find metrics",
        "Which exporters expose a metric, with its type and labels and the rules that read it.",
        metricParameters,
        "MetricList",
      ),
    },
    components: {
      schemas: Object.fromEntries(
        Object.entries(answers).map(([name, schema]) => [name, toJsonSchema(schema)]),
      ),
    },
  };
}
