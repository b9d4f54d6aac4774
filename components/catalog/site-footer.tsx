import { paths } from "@/lib/paths";

export function SiteFooter({ repository, revision }: { repository: string; revision: string }) {
  return (
    <footer className="site-footer">
      <p>
        Content under <a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>, code under
        Apache-2.0. An independent project, not affiliated with the Prometheus project. Logos belong to their
        owners.
      </p>
      <ul>
        <li>
          <a href={repository}>Source</a>
        </li>
        <li>
          <a href={paths.proof()}>Proof</a>
        </li>
        <li>
          <a href={paths.coverage()}>Coverage</a>
        </li>
        <li>
          <a href={paths.contribute()}>Contribute</a>
        </li>
        <li>
          <a href={paths.api()}>API</a>
        </li>
        <li>
          <a href={paths.feed()}>Releases feed</a>
        </li>
        <li>
          Catalog <code>{revision.slice(0, 8)}</code>
        </li>
      </ul>
    </footer>
  );
}
