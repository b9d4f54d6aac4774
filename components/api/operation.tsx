import { Code } from "@/components/exporter/code";
import { ScrollTable } from "@/components/ui/scroll-table";
import type { Operation as ApiOperation, Parameter } from "@/lib/api/openapi";

interface ValueSchema {
  type?: string;
  enum?: string[];
  items?: ValueSchema;
  minimum?: number;
  maximum?: number;
  maxLength?: number;
}

/** JSON by lines; what is short and holds nothing further stands on one. */
function formatJson(value: unknown): string {
  const lines = JSON.stringify(value, null, 2).replace(
    /([{[])\n\s+([^{}[\]]*?)\n\s+([}\]])/g,
    (whole, open, body, close) => {
      const line = `${open} ${body.replace(/\n\s+/g, " ")} ${close}`;
      return line.length <= 72 ? line : whole;
    },
  );
  return `${lines}\n`;
}

/** What a parameter takes, in words. */
function describeValue({ type, enum: values, items, minimum, maximum, maxLength }: ValueSchema): string {
  if (items) return `${describeValue(items)}; may stand several times`;
  if (values) return values.join(", ");
  if (type === "integer") return `whole number, ${minimum}–${maximum}`;
  return maxLength ? `text, at most ${maxLength} characters` : "text";
}

function Parameters({ parameters, label }: { parameters: readonly Parameter[]; label: string }) {
  return (
    <ScrollTable label={label} columns={["Parameter", "Takes", "What it does"]}>
      <tbody>
        {parameters.map(({ name, schema, description }) => (
          <tr key={name}>
            <td>
              <code>{name}</code>
            </td>
            <td>{describeValue(schema as ValueSchema)}</td>
            <td>{description}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

/** One operation of the API: what it is for, its parameters, a call and its real answer. */
export function Operation({
  path,
  operation,
  call,
  answer,
}: {
  path: string;
  operation: ApiOperation;
  /** Address of the example. */
  call: string;
  /** What the catalog answers to it now. */
  answer: unknown;
}) {
  return (
    <section aria-labelledby={operation.operationId}>
      <h2 id={operation.operationId}>{operation.summary}</h2>
      <p>
        <code className="endpoint">GET {path}</code>
      </p>
      <p>{operation.description}</p>
      <Parameters parameters={operation.parameters} label={`Parameters of ${path}`} />
      <Code
        title="Shell"
        language="shell"
        code={`curl -fsS '${call}'\n`}
        label={`Command: ${operation.summary}`}
      />
      <details className="more">
        <summary>What it answers</summary>
        <Code
          title="Answer"
          language="json"
          code={formatJson(answer)}
          label={`Answer: ${operation.summary}`}
        />
      </details>
    </section>
  );
}
