import type { Metadata } from "next";
import { Code } from "@/components/exporter/code";
import { paths } from "@/lib/paths";
import { repositoryUrl, viewUrl } from "@/lib/repository";

export const metadata: Metadata = {
  title: "Contribute",
  description: "Add an exporter to the catalog or mend an entry, by pull request.",
  alternates: { canonical: paths.contribute() },
};

const commands = (url: string) => `git clone ${url}
cd ${url.slice(url.lastIndexOf("/") + 1)}
npm run dev          # opens the site; saved changes show at once
npm run validate     # says what is wrong, where, and what to write instead
npm test             # proves everything, as the pull request will
`;

export default function ContributePage() {
  return (
    <article className="prose-page">
      <h1>Contribute</h1>
      <p>
        Every entry is a folder of plain files under <code>content/exporters/</code>. Whoever knows an
        exporter can add or mend one; no knowledge of the site’s code is needed.
      </p>
      <h2>Mend something</h2>
      <p>
        Each section of an entry has an “Improve” link that opens its file in the repository. Change it there
        and propose the change; the checks say in plain words what they do not like.
      </p>
      <h2>Add an exporter</h2>
      <ol>
        <li>
          Copy the folder of a similar exporter and rename it to the project’s own name in kebab-case, for
          instance <code>memcached-exporter</code>.
        </li>
        <li>
          Fill <code>exporter.yaml</code> and <code>release.yaml</code>: that makes a listed entry. Metrics,
          rules with tests, and a guide make it complete. The{" "}
          <a href={viewUrl("docs/authoring.md")}>authoring guide</a> describes every field.
        </li>
        <li>
          Run the checks and open a pull request at{" "}
          <a href={repositoryUrl}>{repositoryUrl.replace("https://", "")}</a>.
        </li>
      </ol>
      <Code title="Shell" language="shell" code={commands(repositoryUrl)} label="Commands for contributors" />
      <h2>What is wanted most</h2>
      <p>
        Entries that are listed but have no rules yet, and rules that fired for you in production. Facts and
        figures may come from anywhere; sentences and rules must be your own.
      </p>
    </article>
  );
}
