import type { Metadata } from "next";
import { Operation } from "@/components/api/operation";
import { listExamples } from "@/lib/api/examples";
import { type Operation as ApiOperation, toOpenApi } from "@/lib/api/openapi";
import { readEnv } from "@/lib/env";
import { paths } from "@/lib/paths";
import { getSite } from "@/lib/serving/site";

export const dynamic = "force-static";

export const metadata: Metadata = {
  title: "API",
  description: "Exporters, alert rules and metrics of the catalog as JSON, without a key.",
  alternates: { canonical: paths.api() },
};

/** /api : how to read the catalog by machine. */
export default async function ApiPage() {
  const { SITE_URL } = readEnv();
  const operations = toOpenApi().paths as Record<string, { get: ApiOperation }>;
  return (
    <article className="prose-page api-page">
      <h1>API</h1>
      <p>
        What the pages show, as JSON: read-only, without a key, from any origin. Lists take the same
        parameters as the pages, and page in the same way; <code>links</code> and the <code>Link</code> header
        lead through them. A wrong parameter is answered 400 and named. Answers carry an <code>ETag</code>:
        asking again with <code>If-None-Match</code> costs nothing. <code>{paths.apiExporter("{slug}")}</code>{" "}
        holds one entry whole, install commands included, and <code>{paths.exporterRules("{slug}")}</code> is
        its rule file as Prometheus loads it.
      </p>
      <p>
        For tools: <a href={paths.openApi()}>OpenAPI 3.1 description</a>.
      </p>
      {listExamples(await getSite()).map(({ path, call, answer }) => (
        <Operation
          key={path}
          path={path}
          operation={(operations[path] as { get: ApiOperation }).get}
          call={SITE_URL + call}
          answer={answer}
        />
      ))}
    </article>
  );
}
