import { formatCount, formatDay } from "@/components/catalog/format";
import { ScrollTable } from "@/components/ui/scroll-table";
import { paths } from "@/lib/paths";
import type { Coverage } from "./count-coverage";

const columns = [
  "Category",
  "Exporters",
  "Complete",
  "Rules",
  "Fired for real",
  "Dashboards",
  "Oldest check",
];

/** What the catalog holds, by category, with the sum below. */
export function CoverageTable({ rows }: { rows: readonly Coverage[] }) {
  return (
    <ScrollTable label="What the catalog holds, by category" className="proof-table" columns={columns}>
      <tbody>
        {rows.map(({ name, category, exporters, complete, rules, fired, dashboards, oldestCheck }) => (
          <tr key={name} className={category ? undefined : "sum"}>
            <td>
              {category ? (
                <a href={paths.exporters(`?${new URLSearchParams({ category })}`)}>{name}</a>
              ) : (
                name
              )}
            </td>
            <td>{formatCount(exporters)}</td>
            <td>{formatCount(complete)}</td>
            <td>{formatCount(rules)}</td>
            <td>{formatCount(fired)}</td>
            <td>{formatCount(dashboards)}</td>
            <td>
              <time dateTime={oldestCheck}>{formatDay(oldestCheck)}</time>
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
