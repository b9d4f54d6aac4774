import { Icon, type IconName } from "@/components/ui/icon";
import type { Severity } from "@/lib/catalog/alerts";

const icons: Record<Severity, IconName> = { critical: "critical", warning: "warn", info: "info" };

export function SeverityMark({ severity }: { severity: Severity }) {
  return (
    <span className={`severity ${severity}`}>
      <Icon name={icons[severity]} />
      {severity}
    </span>
  );
}
