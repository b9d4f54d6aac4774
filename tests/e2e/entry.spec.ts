import { readFileSync } from "node:fs";
import { expect, test } from "./site";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

const clipboard = "navigator.clipboard.readText()";

test("install methods are tabs that keep the address and the reader's choice", async ({ page }) => {
  await page.goto("/exporters/node-exporter");
  const install = page.getByRole("region", { name: "Install" });
  await expect(install.getByRole("tab", { name: "Binary" })).toHaveAttribute("aria-selected", "true");
  await install.getByRole("tabpanel", { name: "Binary" }).getByLabel("Platform").selectOption("Linux arm64");
  await expect(page).toHaveURL(/#install-binary-linux-arm64$/);
  await expect(install.getByText(/linux-arm64\.tar\.gz/).first()).toBeVisible();
  await page.goto("/exporters/mysqld-exporter");
  await expect(page.getByRole("tabpanel", { name: "Binary" }).getByLabel("Platform")).toHaveValue(
    "install-binary-linux-arm64",
  );
  await page.getByRole("tab", { name: "Docker" }).click();
  await page.goto("/exporters/postgres-exporter");
  await expect(page.getByRole("tab", { name: "Docker" })).toHaveAttribute("aria-selected", "true");
  await page.goto("/exporters/postgres-exporter#install-compose");
  await expect(page.getByRole("tab", { name: "Compose" })).toHaveAttribute("aria-selected", "true");
});

test("tabs obey the arrows", async ({ page }) => {
  await page.goto("/exporters/node-exporter");
  await page.getByRole("tab", { name: "Binary" }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("tab", { name: "Docker" })).toBeFocused();
  await expect(page.getByRole("tabpanel", { name: "Docker" })).toBeVisible();
  await expect(page.getByRole("tabpanel", { name: "Binary" })).toBeHidden();
  await page.keyboard.press("End");
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("tab", { name: "Binary" })).toBeFocused();
});

test("copying says so, and copies the text alone", async ({ page }) => {
  await page.goto("/exporters/node-exporter");
  const panel = page.getByRole("figure").filter({ hasText: "Download and unpack" }).first();
  await panel.getByRole("button", { name: "Copy" }).click();
  await expect(panel.getByRole("button", { name: "Copied" })).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: "Copied: Download and unpack" })).toBeAttached();
  const text = String(await page.evaluate(clipboard));
  expect(text).toMatch(
    /^curl -fsSLO https:\/\/github\.com\/prometheus\/node_exporter\/releases\/download\/v[\d.]+\/node_exporter-/,
  );
  expect(text).not.toMatch(/^\$ /m);
});

test("an alert opens, explains itself, and is copied as YAML", async ({ page }) => {
  await page.goto("/exporters/redis-exporter#alert-redis-down");
  const alert = page.locator("details.alert", { has: page.locator("#alert-redis-down") });
  await expect(alert).toHaveAttribute("open", "");
  await expect(alert.getByRole("group", { name: "PromQL of RedisDown" })).toContainText("redis_up");
  await alert.getByRole("button", { name: "Copy as YAML" }).click();
  await expect.poll(() => page.evaluate(clipboard)).toContain("- alert: RedisDown");
});

test("the rule file is that of the repository, byte for byte", async ({ page, request }) => {
  for (const slug of ["node-exporter", "rabbitmq"]) {
    const answer = await request.get(`/exporters/${slug}/alerts.yaml`);
    expect(answer.headers()["content-type"]).toBe("application/yaml; charset=utf-8");
    expect(await answer.body()).toEqual(readFileSync(`content/exporters/${slug}/alerts.yaml`));
    const again = await request.get(`/exporters/${slug}/alerts.yaml`, {
      headers: { "If-None-Match": answer.headers().etag ?? "" },
    });
    expect(again.status()).toBe(304);
  }
  await page.goto("/exporters/rabbitmq");
  await expect(page.getByText("curl -O http://localhost:3000/exporters/rabbitmq/alerts.yaml")).toBeVisible();
});

test("metrics are filtered as one types, and come back", async ({ page }) => {
  await page.goto("/exporters/node-exporter");
  const section = page.getByRole("region", { name: /^Metrics \d/ });
  const before = await section.getByRole("row").count();
  await section.getByLabel("Filter").fill("filesystem avail");
  await expect(section.getByRole("row")).toHaveCount(2);
  await expect(section.getByRole("cell", { name: /^node_filesystem_avail_bytes/ })).toBeVisible();
  await section.getByLabel("Filter").fill("");
  await expect(section.getByRole("row")).toHaveCount(before);
});

test("the navigation in the page says where one is", async ({ page }) => {
  await page.goto("/exporters/node-exporter");
  const nav = page.getByRole("navigation", { name: "On this page" });
  await nav.getByRole("link", { name: /Alerts/ }).click();
  await expect(nav.getByRole("link", { name: /Alerts/ })).toHaveAttribute("aria-current", "true");
  await expect(page.getByRole("heading", { name: /Alert rules/ })).toBeInViewport();
});

test("every section leads to the file it is made from", async ({ page }) => {
  await page.goto("/exporters/redis-exporter");
  const links = await page
    .getByRole("link", { name: /^Improve/ })
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  const files = new Set(links.map((link) => link.split("/").at(-1)));
  expect([...files].sort()).toEqual(["alerts.yaml", "exporter.yaml", "guide.md", "lab.yaml", "metrics.yaml"]);
  for (const link of links) expect(link).toContain("/edit/main/content/exporters/redis-exporter/");
});

test("machines read it too: JSON-LD, canonical address, picture", async ({ page, request }) => {
  await page.goto("/exporters/redis-exporter");
  const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? "");
  expect(data).toMatchObject({ "@type": "SoftwareApplication", name: "Redis exporter" });
  await expect(page.locator("link[rel=canonical]")).toHaveAttribute(
    "href",
    "http://localhost:3000/exporters/redis-exporter",
  );
  const image = await page.locator('meta[property="og:image"]').getAttribute("content");
  const answer = await request.get(new URL(image ?? "").pathname);
  expect(answer.headers()["content-type"]).toBe("image/png");
});
