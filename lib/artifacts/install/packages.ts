import type { Package } from "@/lib/catalog/install";
import type { InstallMethod } from "../code-block";
import type { Recipe } from "./recipe";

const managers: Record<Package["manager"], { label: string; install: string; powershell?: true }> = {
  apt: { label: "Debian and Ubuntu", install: "sudo apt-get update && sudo apt-get install" },
  dnf: { label: "Fedora and RHEL", install: "sudo dnf install" },
  zypper: { label: "openSUSE", install: "sudo zypper install" },
  apk: { label: "Alpine", install: "sudo apk add" },
  pacman: { label: "Arch", install: "sudo pacman -S" },
  brew: { label: "Homebrew", install: "brew install" },
  pkg: { label: "FreeBSD", install: "sudo pkg install" },
  choco: { label: "Chocolatey", install: "choco install", powershell: true },
  winget: { label: "winget", install: "winget install --exact --id", powershell: true },
  scoop: { label: "Scoop", install: "scoop install", powershell: true },
  snap: { label: "Snap", install: "sudo snap install" },
};

function serviceCommand({ manager, service }: Package): string[] {
  if (!service) return [];
  if (manager === "brew") return [`brew services start ${service}`];
  if (manager === "pkg") return [`sudo service ${service} enable`, `sudo service ${service} start`];
  if (manager === "apk") return [`sudo rc-update add ${service}`, `sudo rc-service ${service} start`];
  return managers[manager].powershell
    ? [`Start-Service ${service}`]
    : // A package may have started it already, without what was configured since.
      [`sudo systemctl enable ${service}`, `sudo systemctl restart ${service}`];
}

/** Packages of distributions; their version is the distribution's, which each variant's title says. */
export function toPackagesMethod({ exporter }: Recipe): InstallMethod | null {
  const packages = exporter.install.packages ?? [];
  if (!packages.length) return null;
  return {
    id: "package",
    title: "Package",
    note: "The version is the distribution's own and may be older than the newest release.",
    variants: packages.map((pack) => {
      const { label, install, powershell } = managers[pack.manager];
      return {
        id: pack.manager,
        label,
        ...(pack.note ? { note: pack.note } : {}),
        blocks: [
          {
            title: label,
            language: powershell ? "powershell" : "shell",
            code: `${[`${install} ${pack.name}`, ...serviceCommand(pack)].join("\n")}\n`,
          },
        ],
      };
    }),
  };
}
