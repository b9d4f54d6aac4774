import { expect, test } from "./site";

test("from the home page to an exporter in one search", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.getByRole("main").getByRole("searchbox").fill("rabitmq");
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
  await expect(page.getByRole("listitem").filter({ hasText: "PostgreSQL exporter" })).toContainText(
    "port 9187",
  );
  await page.goto("/exporters?q=pg_stat_database");
  await page
    .getByRole("main")
    .getByRole("link", { name: /^pg_stat_database/ })
    .click();
  await expect(page).toHaveURL(/\/exporters\/postgres-exporter\/metrics\?q=pg_stat_database/);
  await page.goto("/exporters?q=rabitmq");
  await expect(page.getByRole("status").getByText("“rabitmq” itself is not in the catalog")).toBeVisible();
  await expect(page.locator("mark").first()).toHaveText("RabbitMQ");
});

test("features are asked for together, and what none has is no link", async ({ page }) => {
  await page.goto("/exporters");
  const filters = page.getByRole("complementary", { name: "Filters" });
  await filters.getByRole("link", { name: /dashboards/ }).click();
  await filters.getByRole("link", { name: /Helm chart/ }).click();
  await expect(page).toHaveURL(/has=dashboards&has=helm$/);
  const chips = page.getByRole("list", { name: "Chosen filters" });
  await expect(chips.getByRole("link")).toHaveText([/Has: dashboards/, /Has: Helm chart/, "Clear all"]);
  await chips.getByRole("link", { name: "Clear all" }).click();
  await expect(page).toHaveURL(/\/exporters$/);
});

test("each page says which one it is, to people and to search engines", async ({ page }) => {
  await page.goto("/exporters?per_page=5&page=2");
  await expect(page).toHaveTitle(/^Exporters, page 2 of \d+ · ExporterHub$/);
  const link = (rel: string) => page.locator(`link[rel=${rel}]`);
  await expect(link("canonical")).toHaveAttribute("href", /\/exporters\?per_page=5&page=2$/);
  await expect(link("prev")).toHaveAttribute("href", /\/exporters\?per_page=5$/);
  await expect(link("next")).toHaveAttribute("href", /\/exporters\?per_page=5&page=3$/);
  await expect(page.locator("meta[name=robots]")).toHaveAttribute("content", /noindex/);
  await page.goto("/exporters?category=databases");
  await expect(page).toHaveTitle("Databases: exporters · ExporterHub");
  await expect(link("canonical")).toHaveAttribute("href", /\/exporters\?category=databases$/);
  await expect(page.locator("meta[name=robots]")).toHaveCount(0);
  // Past the end is the last page.
  await page.goto("/exporters?page=999&category=databases");
  await expect(page).toHaveTitle(/^Databases: exporters, page (\d+) of \1 · ExporterHub$/);
  await expect(link("next")).toHaveCount(0);
});

test("lists of rules and metrics have pages of their own", async ({ page }) => {
  await page.goto("/alerts?page=2");
  await expect(page).toHaveTitle(/^Alert rules, page 2 of \d+/);
  await expect(page.locator("link[rel=canonical]")).toHaveAttribute("href", /\/alerts\?page=2$/);
  await page.goto("/metrics-reference?q=pg_stat&page=2");
  await expect(page).toHaveTitle(/^Metrics for “pg_stat”, page 2 of \d+/);
  await expect(page.locator("meta[name=robots]")).toHaveAttribute("content", /noindex/);
});

test("rules are filtered by severity, category and exporter", async ({ page }) => {
  await page.goto("/alerts");
  await page.getByRole("combobox", { name: "Category" }).selectOption("databases");
  await page.getByRole("combobox", { name: "Exporter" }).selectOption("redis-exporter");
  await page.getByRole("main").getByRole("button", { name: "Search" }).click();
  await page
    .getByRole("navigation", { name: "Severity" })
    .getByRole("link", { name: /critical/ })
    .click();
  await expect(page).toHaveURL(/exporter=redis-exporter&category=databases&severity=critical$/);
  const rules = page.getByRole("main").getByRole("listitem");
  await expect(rules.first()).toContainText("RedisDown");
  for (const rule of await rules.all()) await expect(rule).toContainText("critical");
});

test("a metric names the rules that use it", async ({ page }) => {
  await page.goto("/metrics-reference?q=redis_up&exporter=redis-exporter");
  await page
    .getByRole("row", { name: /redis_up / })
    .getByRole("link", { name: "RedisDown" })
    .click();
  await expect(page).toHaveURL(/#alert-redis-down$/);
});

test("nothing found leads on", async ({ page }) => {
  await page.goto("/exporters?q=zzzzqqq");
  await expect(page.getByText("Nothing matches “zzzzqqq”.")).toBeVisible();
  await expect(page.getByRole("main").getByRole("link", { name: "ask for the exporter" })).toHaveAttribute(
    "href",
    /issues\/new\?title=Exporter\+wanted%3A\+zzzzqqq/,
  );
  await page.goto("/exporters?q=redis&category=network");
  await page.getByRole("link", { name: /^\d+ exporters? without them/ }).click();
  await expect(page).toHaveURL(/\/exporters\?q=redis$/);
});

test("what is wrong in an address is forgiven", async ({ request }) => {
  for (const query of [
    `q=${encodeURIComponent("\0")}`,
    "q=%ff%fe",
    `q=${encodeURIComponent("🦀 \u202Eabc (.*)+$ '; DROP TABLE x;-- <script>alert(1)</script>")}`,
    "has=rules&has=rules&has=none",
    "page=0",
    "page=1000000000",
    "sort=x",
    `q=${"x".repeat(5000)}`,
    "category=%00",
    "q=a&q=b",
    "foo=bar",
  ]) {
    for (const list of ["/exporters", "/alerts", "/metrics-reference", "/exporters/redis-exporter/metrics"])
      expect((await request.get(`${list}?${query}`)).status(), `${list}?${query}`).toBe(200);
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
