import { expect, test } from "vitest";
import { searchMetrics } from "@/lib/search/metrics";

const documents = [
  "redis_up",
  "redis_uptime_in_seconds",
  "kafka_consumergroup_lag",
  "pg_up",
  "http_seconds",
  "cpu_flags",
].map((name) => ({ name, type: "gauge" as const, labels: [] }));
const names = (text: string) => searchMetrics(documents, { q: text }).map((document) => document.name);

test("the whole name first, then what begins with it, then what holds its words", () => {
  expect(names("redis_up")).toEqual(["redis_up", "redis_uptime_in_seconds"]);
  expect(names("consumergroup lag")).toEqual(["kafka_consumergroup_lag"]);
  expect(names("redis_upt")).toEqual(["redis_uptime_in_seconds"]);
  expect(names("_up")).toEqual(["pg_up", "redis_up", "redis_uptime_in_seconds"]);
});

test("a part of a name comes before a part of a word", () =>
  expect(names("lag")).toEqual(["kafka_consumergroup_lag", "cpu_flags"]));

test("a part of a histogram leads to its family", () =>
  expect(names("http_seconds_bucket")).toEqual(["http_seconds"]));

test("a pasted expression leads to the metric it reads", () =>
  expect(names("rate(http_seconds_count{code='500'}[5m]) > 1")).toEqual(["http_seconds"]));

test("nothing typed finds all, nonsense finds nothing", () => {
  expect(names(" ")).toHaveLength(6);
  expect(names("zzz")).toEqual([]);
});
