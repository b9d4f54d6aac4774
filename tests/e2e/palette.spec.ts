import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./site";

const field = (page: Page) => page.getByRole("combobox", { name: /Search exporters, alerts/ });
const options = (page: Page) => page.getByRole("dialog").getByRole("option");

test("from anywhere to an exporter by keyboard alone", async ({ page }) => {
  await page.goto("/alerts");
  await page.keyboard.press("/");
  await expect(field(page)).toBeFocused();
  await page.keyboard.type("postgers");
  await expect(options(page).first()).toContainText("PostgreSQL exporter");
  await expect(page.getByRole("group", { name: "Guides" }).getByRole("option").first()).toHaveText(
    /Install PostgreSQL exporter/,
  );
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/exporters\/postgres-exporter$/);
});

test("arrows move through all groups, and the screen reader is told where", async ({ page }) => {
  await page.goto("/");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("redis");
  await expect(options(page).first()).toHaveAttribute("aria-selected", "true");
  for (const group of ["Exporters", "Alerts", "Metrics", "Guides"])
    await expect(page.getByRole("group", { name: group })).toBeVisible();
  await page.keyboard.press("ArrowDown");
  const second = options(page).nth(1);
  await expect(second).toHaveAttribute("aria-selected", "true");
  await expect(field(page)).toHaveAttribute(
    "aria-activedescendant",
    (await second.getAttribute("id")) as string,
  );
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  await expect(options(page).last()).toHaveAttribute("aria-selected", "true");
  await expect(field(page)).toHaveAttribute("aria-expanded", "true");
});

test("a metric, a port and an alert lead to where they stand", async ({ page }) => {
  await page.goto("/");
  for (const [text, first] of [
    ["node_cpu_seconds_total", "node_cpu_seconds_total"],
    ["9187", "PostgreSQL exporter"],
    ["RedisDown", "RedisDown"],
  ] as const) {
    await page.keyboard.press("/");
    await page.keyboard.type(text);
    await expect(options(page).first()).toContainText(first);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toBeHidden();
  }
  await page.keyboard.press("/");
  await page.keyboard.type("RedisDown");
  await expect(options(page).first()).toContainText("RedisDown");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/exporters\/redis-exporter#alert-redis-down$/);
});

test("what was chosen lately is offered again", async ({ page }) => {
  await page.goto("/");
  await page.keyboard.press("/");
  await page.keyboard.type("kafka");
  await expect(options(page).first()).toContainText("Kafka exporter");
  await options(page).first().click();
  await expect(page).toHaveURL(/kafka-exporter$/);
  await page.goto("/contribute");
  await page.keyboard.press("/");
  await expect(page.getByRole("group", { name: "Recent" }).getByRole("option")).toHaveText([
    /Kafka exporter/,
  ]);
});

test("once loaded it needs no network, on any page", async ({ page, context }) => {
  await page.goto("/");
  await page.keyboard.press("/");
  await page.keyboard.type("redis");
  await expect(options(page).first()).toContainText("Redis exporter");
  await page.goto("/contribute");
  await context.setOffline(true);
  await page.keyboard.press("/");
  await page.keyboard.type("rabitmq");
  await expect(options(page).first()).toContainText("RabbitMQ");
  await context.setOffline(false);
});

test("nothing matches, and all results are a link away", async ({ page }) => {
  await page.goto("/exporters/redis-exporter");
  await page.getByRole("search", { name: "Site search" }).getByRole("searchbox").click();
  await page.keyboard.type("zzzzqqq");
  await expect(page.getByRole("status").getByText("Nothing matches “zzzzqqq”.")).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/exporters\?q=zzzzqqq$/);
});

test.describe("without its index", () => {
  test.use({ allowErrors: [/ERR_FAILED/] });
  test("Enter still searches", async ({ page }) => {
    await page.route("**/palette/*", (route) => route.abort());
    await page.goto("/");
    await page.keyboard.press("/");
    await page.keyboard.type("redis");
    await expect(page.getByText("The index could not be loaded.")).toBeVisible();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/\/exporters\?q=redis$/);
  });
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing in the open palette, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto("/");
    for (const text of ["redis", "", "zzzzqqq"]) {
      await page.keyboard.press("Control+k");
      await page.keyboard.type(text);
      await expect(page.getByText(/\d results?$|Type a name|Nothing matches/)).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).include("dialog").analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      await page.keyboard.press("Escape");
    }
  });
}
