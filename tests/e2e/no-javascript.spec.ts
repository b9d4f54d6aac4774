import { expect, test } from "./site";

test.use({ javaScriptEnabled: false });

test("every install method is there under its heading", async ({ page }) => {
  await page.goto("/exporters/node-exporter");
  const install = page.getByRole("region", { name: "Install" });
  for (const method of ["Binary", "Docker", "Compose", "Kubernetes", "Helm", "systemd"])
    await expect(install.getByRole("heading", { name: method, exact: true })).toBeVisible();
  await expect(install.getByRole("tab")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Copy" })).toHaveCount(0);
  await install.locator("summary").filter({ hasText: "Linux arm64" }).click();
  await expect(install.getByText(/linux-arm64\.tar\.gz/).first()).toBeVisible();
});

test("an alert's address opens it", async ({ page }) => {
  await page.goto("/exporters/redis-exporter#alert-redis-down");
  await expect(
    page.locator("#alert-redis-down").getByRole("group", { name: "PromQL of RedisDown" }),
  ).toContainText("redis_up");
});

test("search, filters, pages and the metric list work", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("searchbox", { name: "Search exporters" }).last().fill("postgers");
  await page.getByRole("main").getByRole("button", { name: "Search" }).click();
  await expect(page.getByRole("link", { name: "PostgreSQL exporter" })).toBeVisible();
  await page.goto("/exporters?per_page=5");
  await page.getByRole("link", { name: "Next" }).click();
  await expect(page).toHaveURL(/page=2/);
  await page.goto("/exporters/node-exporter");
  await page.getByLabel("Filter").fill("load15");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/exporters\/node-exporter\/metrics\?q=load15/);
  await expect(page.getByRole("cell", { name: /^node_load15/ })).toBeVisible();
});

test("the whole catalog of links works on a phone", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto("/exporters");
  await page.getByText("Filter", { exact: true }).click();
  await page
    .getByRole("link", { name: /Messaging/ })
    .first()
    .click();
  await expect(page.getByRole("link", { name: "Kafka exporter" })).toBeVisible();
});
