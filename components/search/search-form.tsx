import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";
import { paths } from "@/lib/paths";

/**
 * The large search field; a plain GET form. `hidden` carries the other parameters of the present state, `children` are
 * further choices under the field.
 */
export function SearchForm({
  action = paths.exporters(),
  q,
  label,
  placeholder,
  hidden = [],
  children,
}: {
  action?: string;
  q: string;
  label: string;
  placeholder: string;
  hidden?: [string, string][];
  children?: ReactNode;
}) {
  return (
    <form role="search" action={action}>
      <div className="search-form">
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
      </div>
      {children && <div className="list-filters">{children}</div>}
    </form>
  );
}
