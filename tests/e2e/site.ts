import { test as base, expect } from "@playwright/test";

/** A page on which nothing may go wrong unseen: an error in the console or an uncaught exception fails the test. */
export const test = base.extend<{ allowErrors: RegExp[] }>({
  allowErrors: [[], { option: true }],
  page: async ({ page, allowErrors, javaScriptEnabled }, use) => {
    const errors: string[] = [];
    const go = page.goto.bind(page);
    // A page can be seen before its parts are awake; a person would not notice, a test would.
    page.goto = async (url, options) => {
      const answer = await go(url, options);
      const isPage = answer?.headers()["content-type"]?.startsWith("text/html");
      if (isPage && javaScriptEnabled !== false) await page.locator("html[data-awake]").waitFor();
      return answer;
    };
    page.on("console", (message) => {
      if (message.type() === "error") errors.push(message.text());
    });
    page.on("pageerror", (error) => errors.push(error.message));
    await use(page);
    expect(errors.filter((error) => !allowErrors.some((allowed) => allowed.test(error)))).toEqual([]);
  },
});

export { expect };

/** One address of each kind of page. */
export const pageKinds = [
  "/",
  "/exporters",
  "/exporters?q=redis&category=databases",
  "/exporters?q=zzzzqqq",
  "/exporters/node-exporter",
  "/exporters/rabbitmq",
  "/exporters/blackbox-exporter",
  "/exporters/node-exporter/metrics?q=cpu",
  "/alerts",
  "/alerts?severity=critical",
  "/metrics-reference?q=redis",
  "/metrics-reference?q=pg_stat&type=gauge",
  "/exporters?q=9187&has=rules",
  "/proof",
  "/coverage",
  "/contribute",
  "/api",
  "/no-such-page",
] as const;
