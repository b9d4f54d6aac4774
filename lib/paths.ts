/** Every URL of the site, and nothing else writes one. Slugs, anchors and downloads are permanent. */
export const paths = {
  home: () => "/",
  exporters: (search = "") => `/exporters${search}`,
  exporter: (slug: string) => `/exporters/${slug}`,
  exporterSection: (slug: string, section: string) => `/exporters/${slug}#${section}`,
  exporterMetrics: (slug: string, search = "") => `/exporters/${slug}/metrics${search}`,
  exporterRules: (slug: string) => `/exporters/${slug}/alerts.yaml`,
  exporterImage: (slug: string) => `/exporters/${slug}/og.png`,
  alert: (slug: string, alert: string) => `/exporters/${slug}#${alertAnchor(alert)}`,
  alerts: (search = "") => `/alerts${search}`,
  metrics: (search = "") => `/metrics-reference${search}`,
  proof: () => "/proof",
  coverage: () => "/coverage",
  contribute: () => "/contribute",
  feed: () => "/feed.xml",
  openSearch: () => "/opensearch.xml",
  apiExporters: (search = "") => `/api/v1/exporters${search}`,
  apiExporter: (slug: string) => `/api/v1/exporters/${slug}`,
  apiMetrics: (search = "") => `/api/v1/metrics${search}`,
  apiAlerts: (search = "") => `/api/v1/alerts${search}`,
  api: () => "/api",
  openApi: () => "/api/v1/openapi.json",
  /** The palette's index of one revision of the catalog. */
  paletteIndex: (revision: string) => `/palette/${revision}`,
};

/** `RedisMemoryNearLimit` → `alert-redis-memory-near-limit`. */
export function alertAnchor(alert: string): string {
  const kebab = alert.replace(/([a-z0-9])([A-Z])/g, "$1-$2").replace(/([A-Z])([A-Z][a-z])/g, "$1-$2");
  return `alert-${kebab.toLowerCase()}`;
}
