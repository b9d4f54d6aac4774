import { beforeAll, expect, test } from "vitest";
import { openPalette, type Palette, searchPalette } from "@/lib/search/palette";
import { packNames, toPaletteIndex, unpackNames } from "@/lib/search/palette-index";
import { loadEngine } from "../../search/evaluate";

let palette: Palette;

beforeAll(async () => {
  const engine = await loadEngine();
  const rules = engine.documents.flatMap(({ listing, alertNames }) =>
    alertNames.map((name) => ({
      exporter: listing.slug,
      group: "",
      name,
      severity: "warning" as const,
      expr: "",
      for: null,
      keepFiringFor: null,
      summary: "{{ $labels.instance }} is in trouble",
      description: "",
      metrics: [],
      field: null,

      tests: { firing: 1, silent: 1 },
    })),
  );
  // As it travels: through JSON.
  palette = openPalette(JSON.parse(JSON.stringify(toPaletteIndex(engine, rules))));
});

const kinds = (text: string) => searchPalette(palette, text).map(({ kind }) => kind);

test("names survive packing, each once", () => {
  const names = ["up", "pg_up", "pg_stat_wal", "go_info", "pg_up"];
  expect(unpackNames(packNames(names)).toSorted()).toEqual([...new Set(names)].toSorted());
});

test("what a text looks like comes first", () => {
  expect(kinds("redis")[0]).toBe("exporter");
  expect(kinds("pg_stat")[0]).toBe("metric");
  expect(kinds("RedisDown")[0]).toBe("alert");
  expect(kinds("  ")).toEqual([]);
  expect(kinds("zzzzqqq")).toEqual([]);
});

test("choices lead to where the thing stands", () => {
  const [exporters, ...others] = searchPalette(palette, "postgers");
  expect(exporters?.choices[0]?.href).toBe("/exporters/postgres-exporter");
  expect(others.at(-1)?.choices.map(({ href }) => href)).toContain("/exporters/postgres-exporter#install");
  const [metrics] = searchPalette(palette, "pg_up");
  expect(metrics?.choices[0]).toMatchObject({ label: "pg_up", detail: "postgres-exporter" });
  const [alerts] = searchPalette(palette, "RedisDown");
  expect(alerts?.choices[0]?.href).toBe("/exporters/redis-exporter#alert-redis-down");
});
