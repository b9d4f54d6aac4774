/** Tabs of the install methods; InstallBehaviour wakes them. */
export function InstallTabs({ methods }: { methods: { id: string; title: string }[] }) {
  return (
    <div className="tabs" role="tablist" aria-label="Install method">
      {methods.map(({ id, title }, i) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={`tab-${id}`}
          aria-controls={`install-${id}`}
          aria-selected={i === 0}
          data-choose={`install-${id}`}
        >
          {title}
        </button>
      ))}
    </div>
  );
}

/** Choice of the operating system and architecture within a method. */
export function VariantPicker({
  method,
  variants,
}: {
  method: string;
  variants: { id: string; label: string }[];
}) {
  return (
    <label className="picker">
      Platform{" "}
      <select>
        {variants.map((variant) => (
          <option key={variant.id} value={`install-${method}-${variant.id}`}>
            {variant.label}
          </option>
        ))}
      </select>
    </label>
  );
}
