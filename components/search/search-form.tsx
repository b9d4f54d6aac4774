import { Icon } from "@/components/ui/icon";
import { paths } from "@/lib/paths";

/** The large search field; a plain GET form. `hidden` carries the other parameters of the present state. */
export function SearchForm({
  action = paths.exporters(),
  q,
  label,
  placeholder,
  hidden = [],
}: {
  action?: string;
  q: string;
  label: string;
  placeholder: string;
  hidden?: [string, string][];
}) {
  return (
    <form className="search-form" role="search" action={action}>
      <Icon name="search" />
      <input
        type="search"
        name="q"
        defaultValue={q}
        aria-label={label}
        placeholder={placeholder}
        maxLength={200}
      />
      {hidden.map(([name, value]) => (
        <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
      ))}
      <button type="submit">Search</button>
    </form>
  );
}
