import { expect, test } from "vitest";
import { readEnv } from "@/lib/env";

test("an empty environment is enough", () => {
  expect(readEnv({})).toMatchObject({
    PORT: 3000,
    DATA_DIR: ".data",
    CONTENT_DIR: "content",
    SITE_URL: "http://localhost:3000",
  });
});

test("the site's address follows the port and loses its trailing slash", () => {
  expect(readEnv({ PORT: "4000" }).SITE_URL).toBe("http://localhost:4000");
  expect(readEnv({ SITE_URL: "https://x.org//" }).SITE_URL).toBe("https://x.org");
});

test("names every wrong variable at once", () => {
  expect(() => readEnv({ PORT: "0", DATABASE_URL: "mysql://x", SITE_URL: "ftp://x" })).toThrow(
    /PORT[\s\S]*SITE_URL[\s\S]*DATABASE_URL/,
  );
});
