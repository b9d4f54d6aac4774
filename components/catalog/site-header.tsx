import { Icon } from "@/components/ui/icon";
import { ThemeSwitch } from "@/components/ui/theme-switch";
import { paths } from "@/lib/paths";

/** The mark: a sample line that rises over its threshold. */
function Mark() {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path className="threshold" d="M2 9h20" />
      <path d="M2 18h4l3-4 3 3 4-13 3 9h3" />
    </svg>
  );
}

export function SiteHeader() {
  return (
    <header className="site-header">
      <a className="skip" href="#main">
        Skip to content
      </a>
      <a className="wordmark" href={paths.home()}>
        <Mark />
        ExporterHub
      </a>
      <nav aria-label="Site">
        <a href={paths.exporters()}>Exporters</a>
        <a href={paths.alerts()}>Alerts</a>
        <a href={paths.metrics()}>Metrics</a>
        <a className="roomy" href={paths.contribute()}>
          Contribute
        </a>
      </nav>
      <a className="header-search-link" href={paths.exporters()} data-palette="">
        <Icon name="search" />
        <span className="visually-hidden">Search</span>
      </a>
      <form className="header-search" role="search" action={paths.exporters()} aria-label="Site search">
        <Icon name="search" />
        <input
          type="search"
          name="q"
          aria-label="Search exporters"
          placeholder="Search"
          maxLength={200}
          data-palette=""
        />
        <kbd>/</kbd>
      </form>
      <ThemeSwitch />
    </header>
  );
}
