"use client";

import type { Choice, ChoiceGroup, ChoiceKind } from "@/lib/search/choice";

const titles: Record<ChoiceKind, string> = {
  exporter: "Exporters",
  alert: "Alerts",
  metric: "Metrics",
  guide: "Guides",
};

export const listId = "palette-list";
export const optionId = (place: number) => `palette-option-${place}`;

export interface TitledGroup {
  title: string;
  choices: readonly Choice[];
}

/** Groups under the titles that people read. */
export function toTitled(groups: readonly ChoiceGroup[]): TitledGroup[] {
  return groups.map(({ kind, choices }) => ({ title: titles[kind], choices }));
}

function Option({
  choice,
  place,
  active,
  onChoose,
}: {
  choice: Choice;
  place: number;
  active: boolean;
  onChoose: (choice: Choice) => void;
}) {
  return (
    <a
      id={optionId(place)}
      role="option"
      aria-selected={active}
      tabIndex={-1}
      href={choice.href}
      onClick={() => onChoose(choice)}
    >
      <span className={choice.kind === "alert" || choice.kind === "metric" ? "label machine" : "label"}>
        {choice.label}
      </span>
      <span className="detail">{choice.detail}</span>
    </a>
  );
}

/** The palette's list: options in groups, counted through all of them. */
export function PaletteResults({
  groups,
  active,
  onChoose,
}: {
  groups: readonly TitledGroup[];
  /** Place of the chosen option. */
  active: number;
  onChoose: (choice: Choice) => void;
}) {
  let place = -1;
  return (
    <div id={listId} role="listbox" aria-label="Results">
      {groups.map(({ title, choices }, group) => (
        <div key={title} role="group" aria-labelledby={`palette-group-${group}`}>
          <p id={`palette-group-${group}`} role="presentation">
            {title}
          </p>
          {choices.map((choice) => {
            place += 1;
            return (
              <Option
                key={choice.href}
                choice={choice}
                place={place}
                active={place === active}
                onChoose={onChoose}
              />
            );
          })}
        </div>
      ))}
    </div>
  );
}
