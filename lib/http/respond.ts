import { matchesEtag, toEtag } from "./etag";

/** Answers change with a new build only, which a shared cache learns within a minute. */
const cacheControl = "public, max-age=60, s-maxage=300, stale-while-revalidate=86400";

/** A text with ETag and cache headers; 304 without body where the client has it already. */
export function respondText(
  request: Request,
  body: string,
  contentType: string,
  headers: Record<string, string> = {},
): Response {
  const etag = toEtag(body);
  const all = { "Cache-Control": cacheControl, ETag: etag, ...headers };
  if (matchesEtag(request.headers.get("if-none-match"), etag))
    return new Response(null, { status: 304, headers: all });
  return new Response(body, { headers: { ...all, "Content-Type": contentType } });
}

export function respondJson(
  request: Request,
  value: unknown,
  headers: Record<string, string> = {},
): Response {
  return respondText(request, JSON.stringify(value), "application/json; charset=utf-8", headers);
}

export interface Problem {
  status: number;
  title: string;
  detail: string;
  /** Further members, for instance the parameters that are wrong. */
  [member: string]: unknown;
}

/** An error as `application/problem+json`, RFC 9457. */
export function respondProblem(problem: Problem): Response {
  return new Response(JSON.stringify({ type: "about:blank", ...problem }), {
    status: problem.status,
    headers: {
      "Content-Type": "application/problem+json",
      "Cache-Control": "no-store",
    },
  });
}

/** 400 for parameters that are wrong, each named with what is wrong about it. */
export function respondFaults(faults: readonly { parameter: string; message: string }[]): Response {
  const detail = faults.map(({ parameter, message }) => `${parameter}: ${message}`).join("; ");
  return respondProblem({ status: 400, title: "Bad parameters", detail, parameters: faults });
}
