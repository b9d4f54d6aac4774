import { type CDPSession, chromium } from "@playwright/test";
import { chromiumPaths, findTool } from "./system-tools";

const texts = [
  "rabitmq",
  "node_cpu_seconds",
  "ssl certificate expiry",
  ":9187",
  "RedisMemoryNearLimit",
  "k8s pods",
];
const options = "dialog [role=option]";

/** Milliseconds that the page's main thread has worked since it began. */
async function readWork(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return 1000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0);
}

/**
 * Types into the palette of a running site and measures, for each key, the main thread's work until the results
 * are painted; milliseconds, sorted.
 */
export async function measureKeystrokes(url: string): Promise<number[]> {
  const executablePath = findTool(...chromiumPaths);
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: ["--disable-gpu", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
  });
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(url);
  await page.locator("html[data-awake]").waitFor();
  await page.keyboard.press("Control+k");
  await page.keyboard.type("redis");
  await page.locator(options).first().waitFor();
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable");
  const painted = () =>
    page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
  const works: number[] = [];
  for (const text of texts) {
    await page.locator("dialog input").fill("");
    await painted();
    for (const key of text) {
      const before = await readWork(session);
      await page.keyboard.press(key === " " ? "Space" : key);
      await painted();
      works.push((await readWork(session)) - before);
    }
  }
  await browser.close();
  return works.sort((a, b) => a - b);
}
