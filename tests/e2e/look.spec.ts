import AxeBuilder from "@axe-core/playwright";
import { expect, pageKinds, test } from "./site";

test.use({ allowErrors: [/404/] });

const screens = [
  { name: "phone", viewport: { width: 390, height: 844 } },
  { name: "desktop", viewport: { width: 1440, height: 900 } },
];

for (const { name, viewport } of screens) {
  for (const colorScheme of ["light", "dark"] as const) {
    test.describe(`${name}, ${colorScheme}`, () => {
      test.use({ viewport, colorScheme });
      for (const path of pageKinds) {
        test(`axe finds nothing on ${path}`, async ({ page }) => {
          await page.goto(path);
          // Everything that opens is open, so that it is judged too.
          await page.evaluate(() => {
            for (const details of document.querySelectorAll("details")) details.open = true;
          });
          const { violations } = await new AxeBuilder({ page })
            .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
            .analyze();
          expect(
            violations.map(
              ({ id, nodes }) =>
                `${id}: ${nodes
                  .slice(0, 3)
                  .map((node) => node.html.slice(0, 160))
                  .join(" | ")}`,
            ),
          ).toEqual([]);
          const width = await page.evaluate(() => document.documentElement.scrollWidth);
          expect(width, "the page does not scroll sideways").toBeLessThanOrEqual(viewport.width);
        });
      }
    });
  }
}

for (const width of [320, 768, 1024]) {
  test(`no page scrolls sideways at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const path of pageKinds) {
      await page.goto(path);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(
        width,
      );
    }
  });
}

test("the theme follows the system, is switched, and is remembered before the first paint", async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await page.goto("/");
  const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const dark = await background();
  await page.getByRole("button", { name: /Theme/ }).click();
  const light = await background();
  expect(light).not.toBe(dark);
  await page.goto("/exporters", { waitUntil: "commit" });
  await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
  expect(await background()).toBe(light);
  await page.getByRole("button", { name: /Theme/ }).click();
  await page.getByRole("button", { name: /Theme/ }).click();
  await expect(page.locator("html")).not.toHaveAttribute("data-theme");
});

test("nothing moves while a page loads", async ({ page }) => {
  for (const path of ["/", "/exporters", "/exporters/node-exporter"]) {
    await page.goto(path, { waitUntil: "networkidle" });
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries())
              sum += (entry as PerformanceEntry & { value: number }).value;
          }).observe({ type: "layout-shift", buffered: true });
          setTimeout(() => resolve(sum), 300);
        }),
    );
    expect(shift, path).toBe(0);
  }
});

test("printed, an entry shows its commands and its alerts", async ({ page }) => {
  await page.goto("/exporters/redis-exporter");
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("heading", { name: "Compose", exact: true })).toBeVisible();
  await expect(page.getByRole("tablist", { includeHidden: true })).toBeHidden();
});
