import { expect, test } from "./site";

test("from the home page to an exporter in one search", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  // The key works once the page has woken, which may be after it is there.
  const field = page.getByRole("main").getByRole("searchbox");
  await expect(async () => {
    await page.keyboard.press("/");
    await expect(field).toBeFocused({ timeout: 250 });
  }).toPass();
  await page.keyboard.type("rabitmq");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/exporters\?q=rabitmq$/);
  await page.getByRole("list").getByRole("link", { name: "RabbitMQ", exact: true }).first().click();
  await expect(page).toHaveURL(/\/exporters\/rabbitmq$/);
});

test("the numbers on the home page are counted", async ({ page, request }) => {
  const { page: all } = await (await request.get("/api/v1/exporters")).json();
  const { page: metrics } = await (await request.get("/api/v1/metrics")).json();
  await page.goto("/");
  await expect(page.getByText(`${all.total} exporters with install commands`)).toContainText(
    metrics.total.toLocaleString("en-US"),
  );
});

test("filters, order and pages are addresses that go back and forth", async ({ page }) => {
  await page.goto("/exporters");
  await page
    .getByRole("complementary", { name: "Filters" })
    .getByRole("link", { name: /Databases/ })
    .click();
  await expect(page).toHaveURL(/category=databases/);
  await page.getByRole("navigation", { name: "Sort by" }).getByRole("link", { name: "Most rules" }).click();
  await expect(page).toHaveURL(/category=databases&sort=rules/);
  await page
    .getByRole("list", { name: "Chosen filters" })
    .getByRole("link", { name: /Databases/ })
    .click();
  await expect(page).toHaveURL(/\/exporters\?sort=rules$/);
  await page.goBack();
  await expect(page).toHaveURL(/category=databases&sort=rules/);
  await page.goto("/exporters?per_page=5");
  await page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: "Next" }).click();
  await expect(page).toHaveURL(/per_page=5&page=2/);
  await expect(page.getByRole("link", { name: "Previous" })).toHaveAttribute("rel", "prev");
});

test("a match that the name does not explain is explained", async ({ page }) => {
  await page.goto("/exporters?q=9187");
  await expect(page.getByText("matches port 9187")).toBeVisible();
});

test("nothing found leads on", async ({ page }) => {
  await page.goto("/exporters?q=zzzzqqq");
  await expect(page.getByText("Nothing matches “zzzzqqq”.")).toBeVisible();
  await expect(page.getByRole("main").getByRole("link", { name: "Add the exporter" })).toBeVisible();
});

test("what is wrong in an address is forgiven", async ({ page }) => {
  for (const query of [
    "page=0",
    "page=1000000000",
    "sort=x",
    `q=${"x".repeat(5000)}`,
    "category=%00",
    "q=a&q=b",
    "foo=bar",
  ]) {
    const answer = await page.goto(`/exporters?${query}`);
    expect(answer?.status(), query).toBe(200);
  }
});

test.describe("an address that does not exist", () => {
  test.use({ allowErrors: [/404/] });
  test("suggests what was meant", async ({ page }) => {
    const answer = await page.goto("/exporters/redis_exportr");
    expect(answer?.status()).toBe(404);
    await expect(page.getByText(/Did you mean/).getByRole("link", { name: "Redis exporter" })).toBeVisible();
  });
});
