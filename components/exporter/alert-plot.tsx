import type { Plot, PlotSeries } from "@/lib/catalog/plot";
import { formatTime, formatValue, height, listPhases, toPath, toScale, toSpan, width } from "./plot-shape";

/** What the alert does for one series, in words. */
function describeStates(series: PlotSeries, step: number): string {
  const words = listPhases(series).map(
    ({ state, from }) => `${state === "pending" ? "pending from" : "fires at"} ${formatTime(from * step)}`,
  );
  const last = series.states.at(-1);
  if (!words.length) return "stays silent";
  return `${words.slice(0, 4).join(", ")}${words.length > 4 ? " …" : last === "inactive" ? ", then silent" : ""}`;
}

function describeLabels({ labels }: PlotSeries): string {
  return Object.entries(labels)
    .map(([name, value]) => (name === "instance" ? value : `${name}=${value}`))
    .join(" ");
}

/** When the alert waits and when it fires, as a bar along the time axis. */
function StateBar({ series }: { series: PlotSeries }) {
  return (
    <svg className="plot-bar" viewBox={`0 0 ${width} 6`} preserveAspectRatio="none" aria-hidden="true">
      {listPhases(series).map((phase) => (
        <rect
          key={phase.from}
          className={phase.state}
          y="0"
          height="6"
          {...toSpan(phase, series.states.length)}
        />
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
  const count = plot.series[0]?.values.length ?? 0;
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
              className={series.states.includes("firing") ? "loud" : "quiet"}
              d={toPath(series, scale)}
              vectorEffect="non-scaling-stroke"
            />
          ))}
        </svg>
      </div>
      <ul>
        {plot.series.map((series) => (
          <li key={describeLabels(series)} className={series.states.includes("firing") ? "loud" : "quiet"}>
            <StateBar series={series} />
            <code>{describeLabels(series)}</code> {describeStates(series, plot.step)}
          </li>
        ))}
      </ul>
      <p className="plot-axis" aria-hidden="true">
        <span>0</span>
        <span>{formatTime((count - 1) * plot.step)}</span>
      </p>
    </figure>
  );
}
