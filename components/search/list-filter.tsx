/** A choice in a search form; the empty one means all. */
export function ListFilter({
  name,
  label,
  value,
  options,
}: {
  name: string;
  label: string;
  value: string | null;
  /** Value and words of each option. */
  options: readonly (readonly [string, string])[];
}) {
  return (
    <label className="list-filter">
      <span>{label}</span>
      <select name={name} defaultValue={value ?? ""}>
        <option value="">All</option>
        {options.map(([option, words]) => (
          <option key={option} value={option}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
