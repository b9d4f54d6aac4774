import { fires, type Plot, type PlotSeries } from "@/lib/catalog/plot";
import { formatTime, formatValue, height, toPath, toScale, toSpan, width } from "./plot-shape";

/** How much of a time axis is told in words. */
const mostPhases = 4;

/** What the alert does for one series, in words. */
function describePhases({ phases }: PlotSeries, { exact }: Plot, end: number): string {
  if (!phases.length) return "stays silent";
  const words = phases
    .slice(0, mostPhases)
    .map(
      ({ state, from }) =>
        `${state === "pending" ? "pending from" : "fires at"} ${exact ? "" : "about "}${formatTime(from)}`,
    );
  if (phases.length > mostPhases) return `${words.join(", ")} …`;
  return `${words.join(", ")}${(phases.at(-1)?.to ?? 0) <= end ? ", then silent" : ""}`;
}

function describeLabels({ labels }: PlotSeries): string {
  return Object.entries(labels)
    .map(([name, value]) => (name === "instance" ? value : `${name}=${value}`))
    .join(" ");
}

/** When the alert waits and when it fires, as a bar along the time axis. */
function StateBar({ series, end }: { series: PlotSeries; end: number }) {
  return (
    <svg className="plot-bar" viewBox={`0 0 ${width} 6`} preserveAspectRatio="none" aria-hidden="true">
      {series.phases.map((phase) => (
        <rect key={phase.from} className={phase.state} y="0" height="6" {...toSpan(phase, end)} />
      ))}
    </svg>
  );
}

/**
 * One unit test of a rule: what it compares over time against the threshold, and below for each series when the alert is
 * pending and when it fires. Everything the picture shows is said in words, too.
 */
export function AlertPlot({ plot, name }: { plot: Plot; name: string }) {
  const scale = toScale(plot);
  const end = ((plot.series[0]?.values.length ?? 1) - 1) * plot.step;
  const { threshold } = plot;
  // Where two numbers would stand on each other, the threshold's stays.
  const free = (value: number) =>
    threshold === null || Math.abs(scale.y(value) - scale.y(threshold.value)) > height / 8;
  const marks = [...[scale.high, scale.low].filter(free), ...(threshold ? [threshold.value] : [])];
  return (
    <figure className="plot" aria-label={`A unit test of ${name}`}>
      <figcaption>
        Unit test: {plot.title}
        {threshold && (
          <span className="plot-threshold">
            fires where the line is {threshold.op} {formatValue(threshold.value)}
          </span>
        )}
      </figcaption>
      <div className="plot-area" aria-hidden="true">
        {marks.map((value) => (
          <span
            key={value}
            className={value === threshold?.value ? "threshold" : undefined}
            style={{ top: `${scale.y(value)}%` }}
          >
            {formatValue(value)}
          </span>
        ))}
        <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
          {threshold && (
            <path
              className="threshold"
              d={`M0 ${scale.y(threshold.value)}H${width}`}
              vectorEffect="non-scaling-stroke"
            />
          )}
          {[...plot.series].reverse().map((series) => (
            <path
              key={describeLabels(series)}
              className={fires(series) ? "loud" : "quiet"}
              d={toPath(series, scale)}
              vectorEffect="non-scaling-stroke"
            />
          ))}
        </svg>
      </div>
      <ul>
        {plot.series.map((series) => (
          <li key={describeLabels(series)} className={fires(series) ? "loud" : "quiet"}>
            <StateBar series={series} end={end} />
            <code>{describeLabels(series)}</code> {describePhases(series, plot, end)}
          </li>
        ))}
      </ul>
      <p className="plot-axis" aria-hidden="true">
        <span>0</span>
        <span>{formatTime(end)}</span>
      </p>
    </figure>
  );
}
