import { Icon, type IconName } from "@/components/ui/icon";
import type { Health } from "@/lib/catalog/health";

const icons: Record<Health, IconName> = {
  active: "check",
  quiet: "clock",
  dormant: "pause",
  archived: "stop",
  retired: "stop",
};

/** Health as icon and word; the reason stands in the facts panel and in the tooltip. */
export function HealthMark({ health, reason }: { health: Health; reason?: string }) {
  return (
    <span className={`health ${health}`} title={reason}>
      <Icon name={icons[health]} />
      {health}
    </span>
  );
}
