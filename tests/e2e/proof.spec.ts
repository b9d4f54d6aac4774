import { expect, test } from "./site";

test("a rule shows its unit test as a picture and in words", async ({ page }) => {
  await page.goto("/exporters/redis-exporter#alert-redis-memory-near-limit");
  const plot = page.getByRole("figure", { name: "A unit test of RedisMemoryNearLimit" });
  await expect(plot).toContainText("fires where the line is > 0.9");
  await expect(plot.getByRole("listitem").first()).toContainText("pending from 0, fires at 10m");
  await expect(plot.getByRole("listitem").filter({ hasText: "stays silent" })).toHaveCount(2);
  // What is drawn lies in the picture, and the line that fires above the threshold's.
  const [area, loud, threshold] = await Promise.all(
    [".plot-area", "path.loud", "path.threshold"].map((selector) =>
      plot.locator(selector).first().boundingBox(),
    ),
  );
  expect(loud?.y).toBeGreaterThan(area?.y ?? Infinity);
  expect(loud?.y).toBeLessThan(threshold?.y ?? 0);
});

test("a rule that fired for real says where, and leads to what was done", async ({ page, request }) => {
  const { fieldTest, rules } = await (await request.get("/api/v1/exporters/redis-exporter")).json();
  const [scenario] = fieldTest.scenarios;
  const { field } = rules.find(({ name }: { name: string }) => name === scenario.fired[0].alert);
  expect(field).toMatchObject({ scenario: scenario.name, date: fieldTest.date });
  await page.goto("/exporters/redis-exporter#alert-redis-down");
  const proof = page.getByRole("list", { name: "What is proven of RedisDown" });
  await expect(proof).toContainText(`with ${field.with} on`);
  await proof.getByRole("link", { name: "Fired in the field" }).click();
  await expect(page).toHaveURL(/#field-test$/);
  const row = page.locator("#field-test tr", { hasText: scenario.name });
  await expect(row.getByRole("link", { name: "RedisDown" })).toHaveAttribute("href", "#alert-redis-down");
  await expect(page.locator("#field-test")).toContainText("What ran: redis-server 7");
});

test("the numbers of the proof are counted", async ({ page, request }) => {
  const { page: rules } = await (await request.get("/api/v1/alerts?per_page=1")).json();
  await page.goto("/proof");
  await expect(page.getByText("alert rules", { exact: true }).locator("..")).toContainText(
    rules.total.toLocaleString("en-US"),
  );
  const table = page.getByRole("region", { name: "What is proven, by exporter" });
  const sum = await table
    .locator("tbody tr td:nth-child(2)")
    .evaluateAll((cells) =>
      cells.reduce((total, cell) => total + Number(cell.textContent?.replace(",", "")), 0),
    );
  expect(sum).toBe(rules.total);
  await table.getByRole("link", { name: "Redis exporter" }).click();
  await expect(page).toHaveURL(/\/exporters\/redis-exporter#field-test$/);
});

test("exporters with a field test can be asked for", async ({ page }) => {
  await page.goto("/exporters?has=field-test");
  await expect(page.getByRole("link", { name: "Redis exporter" }).first()).toBeVisible();
  await expect(page.getByRole("link", { name: "Windows exporter" })).toHaveCount(0);
});
