import { Icon } from "@/components/ui/icon";
import type { ExporterView } from "@/lib/catalog/page";
import { paths } from "@/lib/paths";
import { editUrl, entryFolder } from "@/lib/repository";
import { AlertRow } from "./alert-row";
import { Code } from "./code";
import { Section } from "./section";

/** `siteUrl` is the site's own address, for the command that downloads the file. */
export function AlertsSection({ view, siteUrl }: { view: ExporterView; siteUrl: string }) {
  const { listing, rules } = view;
  const edit = editUrl(`${entryFolder(listing.slug)}/alerts.yaml`);
  if (!rules.length) {
    return (
      <Section id="alerts" title="Alert rules" edit={edit}>
        <p className="empty">
          No rules yet. <a href={paths.contribute()}>Write the first ones</a>.
        </p>
      </Section>
    );
  }
  const download = paths.exporterRules(listing.slug);
  return (
    <Section id="alerts" title="Alert rules" count={rules.length} edit={edit}>
      <div className="alerts">
        {rules.map((rule) => (
          <AlertRow
            key={rule.name}
            rule={rule}
            plot={view.plots[rule.name]}
            version={view.metricsSource?.version ?? null}
          />
        ))}
      </div>
      <h3>Take the whole file</h3>
      <p>
        <a className="button" href={download} download={`${listing.slug}.yaml`}>
          <Icon name="down" /> Download alerts.yaml
        </a>{" "}
        Put it beside <code>prometheus.yml</code>, name it under <code>rule_files</code>, and reload
        Prometheus.
      </p>
      <Code
        title="Shell"
        language="shell"
        code={`curl -O ${siteUrl}${download}\npromtool check rules alerts.yaml\n`}
        label="Download of the rule file"
      />
    </Section>
  );
}
