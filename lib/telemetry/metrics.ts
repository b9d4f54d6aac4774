import { collectDefaultMetrics, Gauge, Registry } from "prom-client";

interface CatalogNumbers {
  revision: string;
  exporters: number;
  rules: number;
  metrics: number;
}

function createRegistry() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const info = new Gauge({
    name: "exporterhub_catalog_info",
    help: "Always 1; the revision of the catalog that is served.",
    labelNames: ["revision"],
    registers: [registry],
  });
  const size = new Gauge({
    name: "exporterhub_catalog_size",
    help: "Number of things in the served catalog.",
    labelNames: ["of"],
    registers: [registry],
  });
  return { registry, info, size };
}

// The development server loads modules anew on each change; the default metrics may be collected only once.
const store = globalThis as typeof globalThis & { exporterhubMetrics?: ReturnType<typeof createRegistry> };

/** The site's own metrics in the Prometheus text format. */
export async function renderMetrics(catalog: CatalogNumbers): Promise<{ body: string; contentType: string }> {
  store.exporterhubMetrics ??= createRegistry();
  const { registry, info, size } = store.exporterhubMetrics;
  info.reset();
  info.set({ revision: catalog.revision }, 1);
  for (const kind of ["exporters", "rules", "metrics"] as const) size.set({ of: kind }, catalog[kind]);
  return { body: await registry.metrics(), contentType: registry.contentType };
}
