import { formatCount, formatDay } from "@/components/catalog/format";
import { ScrollTable } from "@/components/ui/scroll-table";
import { paths } from "@/lib/paths";
import type { ProofCount } from "./count-proof";

const columns = ["Exporter", "Rules", "Must fire", "Must stay silent", "Fired for real", "Faults", "On"];

/** What is proven, exporter by exporter. */
export function ProofTable({ rows }: { rows: readonly (ProofCount & { slug: string; name: string })[] }) {
  return (
    <ScrollTable label="What is proven, by exporter" className="proof-table" columns={columns}>
      <tbody>
        {rows.map(({ slug, name, rules, firing, silent, fired, faults, date }) => (
          <tr key={slug}>
            <td>
              <a
                href={
                  fired ? paths.exporterSection(slug, "field-test") : paths.exporterSection(slug, "alerts")
                }
              >
                {name}
              </a>
            </td>
            <td>{formatCount(rules)}</td>
            <td>{formatCount(firing)}</td>
            <td>{formatCount(silent)}</td>
            <td>{fired ? formatCount(fired) : "–"}</td>
            <td>{faults ? formatCount(faults) : "–"}</td>
            <td>{date ? <time dateTime={date}>{formatDay(date)}</time> : "–"}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
