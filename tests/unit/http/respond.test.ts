import { expect, test } from "vitest";
import { respondProblem, respondText } from "@/lib/http/respond";

const ask = (headers: Record<string, string> = {}) =>
  respondText(new Request("http://x/", { headers }), "body", "text/plain");

test("a known ETag is answered 304 without body, whatever its form", async () => {
  const etag = ask().headers.get("etag") ?? "";
  for (const value of [etag, `W/${etag}`, `"other", ${etag}`, "*"]) {
    const answer = ask({ "if-none-match": value });
    expect([answer.status, await answer.text()]).toEqual([304, ""]);
  }
  expect(ask({ "if-none-match": '"other"' }).status).toBe(200);
});

test("a problem is problem+json and is not kept", async () => {
  const answer = respondProblem({ status: 400, title: "Bad", detail: "x", parameters: [] });
  expect(answer.status).toBe(400);
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect(await answer.json()).toEqual({
    type: "about:blank",
    status: 400,
    title: "Bad",
    detail: "x",
    parameters: [],
  });
});
