import type { ExporterView } from "@/lib/catalog/page";
import { editUrl, entryFolder } from "@/lib/repository";
import { Section } from "./section";

export function DashboardsSection({ view }: { view: ExporterView }) {
  const { listing, facts } = view;
  return (
    <Section
      id="dashboards"
      title="Dashboards"
      count={facts.dashboards.length}
      edit={editUrl(`${entryFolder(listing.slug)}/exporter.yaml`)}
    >
      {facts.dashboards.length === 0 && <p className="empty">{facts.noDashboard ?? "None known yet."}</p>}
      <ul className="dashboards">
        {facts.dashboards.map((dashboard) => (
          <li key={dashboard.url}>
            <div>
              <a href={dashboard.url}>{dashboard.title}</a>
              <p>
                {dashboard.note && <>{dashboard.note} </>}
                <small>Named in: {dashboard.evidence}</small>
              </p>
            </div>
            {dashboard.id ? (
              <p className="dashboard-id">
                <code>{dashboard.id}</code>
                <button
                  type="button"
                  className="copy inline"
                  data-copy={`dashboard ID ${dashboard.id}`}
                  data-copy-text={String(dashboard.id)}
                >
                  Copy ID
                </button>
              </p>
            ) : (
              <p className="dashboard-id">JSON file</p>
            )}
          </li>
        ))}
      </ul>
      {facts.dashboards.length > 0 && (
        <p className="note">
          In Grafana: Dashboards → New → Import, then type the ID or upload the JSON file, and choose the
          Prometheus data source.
        </p>
      )}
    </Section>
  );
}
