const shapes = {
  search: <path d="M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14Zm5 12 4.5 4.5" />,
  check: <path d="m5 12.5 4.5 4.5L19 7.5" />,
  warn: <path d="M12 4 2.8 19.5h18.4L12 4Zm0 6v4.5m0 2.4v.1" />,
  info: <path d="M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17Zm0 7.5v5.5m0-8.6v.1" />,
  critical: <path d="M8 3.5h8l4.5 4.5v8L16 20.5H8L3.5 16V8L8 3.5Zm4 4v6m0 2.9v.1" />,
  pause: <path d="M9 6v12m6-12v12" />,
  stop: <path d="M6 6l12 12M18 6 6 18" />,
  out: <path d="M9 5H5v14h14v-4M13 5h6v6m0-6-8.5 8.5" />,
  down: <path d="M12 4v11m-4.5-4.5L12 15l4.5-4.5M5 19.5h14" />,
  clock: <path d="M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17Zm0 4.5v4.5l3 2" />,
  theme: <path d="M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17Zm0 0v17" />,
} as const;

export type IconName = keyof typeof shapes;

/** A line icon of the size of the text; always beside a word, so hidden from screen readers. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
      {shapes[name]}
    </svg>
  );
}
