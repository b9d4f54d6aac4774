import type { Expr, LabelMatcher } from "../ast";
import { unwrap } from "../ast";
import { aggregate } from "./aggregate";
import { evaluateBinary } from "./binary";
import { keepsName, type Range, rangeFunctions } from "./range-functions";
import { countUntil, dropLabels, type Labels, type Sample, type Series, Unsupported } from "./series";
import {
  histogramQuantile,
  labelJoin,
  labelReplace,
  sampleFunctions,
  timeFunctions,
} from "./vector-functions";

/** Seconds for which a sample counts as current. */
const lookback = 300;

export interface Context {
  series: readonly Series[];
  /**
   * Whether a range leaves out a sample exactly at its beginning: true for Prometheus 3, false for 2.
   * https://prometheus.io/docs/prometheus/latest/migration/#range-selectors-and-lookback-exclude-samples-coinciding-with-the-left-boundary
   */
  leftOpen: boolean;
  /** Step of subqueries that name none, seconds. */
  step: number;
}

type Value = number | string | Sample[];

function matches(labels: Labels, { label, op, value }: LabelMatcher): boolean {
  const own = labels[label] ?? "";
  if (op === "=" || op === "!=") return (own === value) === (op === "=");
  return new RegExp(`^(?:${value})$`, "s").test(own) === (op === "=~");
}

/** Evaluates expressions over one set of series; it remembers which series a selector selects. */
export class Evaluator {
  private readonly selected = new WeakMap<Expr, Series[]>();

  constructor(private readonly context: Context) {}

  private isWithin(t: number, start: number, end: number): boolean {
    return t <= end && (this.context.leftOpen ? t > start : t >= start);
  }

  /** Series of a selector; they do not change over time. */
  private select(expr: Expr & { kind: "selector" }): Series[] {
    const known = this.selected.get(expr);
    if (known) return known;
    const found = this.context.series.filter(
      ({ labels }) =>
        (expr.metric === null || labels.__name__ === expr.metric) &&
        expr.matchers.every((matcher) => matches(labels, matcher)),
    );
    this.selected.set(expr, found);
    return found;
  }

  private instant(expr: Expr & { kind: "selector" }, at: number): (Sample & { t: number })[] {
    const end = at - (expr.offset ?? 0);
    return this.select(expr).flatMap(({ labels, points }) => {
      const point = points[countUntil(points, end) - 1];
      if (!point || point.v === null || !this.isWithin(point.t, end - lookback, end)) return [];
      return { labels, value: point.v, t: point.t };
    });
  }

  /** The ranges of a matrix selector or subquery. */
  private ranges(expr: Expr, at: number): { labels: Labels; range: Range }[] {
    if (expr.pinned) throw new Unsupported("@");
    const end = at - (expr.offset ?? 0);
    if (expr.kind === "selector" && expr.range !== null) {
      const start = end - expr.range;
      return this.select(expr).flatMap(({ labels, points }) => {
        const inside = points
          .slice(Math.max(0, countUntil(points, start) - 1), countUntil(points, end))
          .flatMap(({ t, v }) => (v !== null && this.isWithin(t, start, end) ? { t, v } : []));
        return inside.length ? { labels, range: { points: inside, start, end } } : [];
      });
    }
    if (expr.kind !== "subquery") throw new Unsupported("a range of anything but a selector or subquery");
    return this.subquery(expr, end);
  }

  private subquery(expr: Expr & { kind: "subquery" }, end: number): { labels: Labels; range: Range }[] {
    const start = end - expr.range;
    const step = expr.step ?? this.context.step;
    const found = new Map<string, { labels: Labels; range: Range }>();
    // Subqueries are evaluated at multiples of their step, wherever the rule's own evaluation stands.
    for (let t = Math.ceil(start / step) * step; t <= end; t += step) {
      if (!this.isWithin(t, start, end)) continue;
      for (const { labels, value } of this.vector(expr.expr, t)) {
        const key = JSON.stringify(labels);
        const one = found.get(key) ?? { labels, range: { points: [], start, end } };
        one.range.points.push({ t, v: value });
        found.set(key, one);
      }
    }
    return [...found.values()];
  }

  private vector(expr: Expr, at: number, value = this.value(expr, at)): Sample[] {
    if (!Array.isArray(value)) throw new Error("expected a vector");
    return value;
  }

  /**
   * The instant vector of an expression at a time in seconds, as Prometheus would answer; a number comes without labels.
   * Throws Unsupported for what this evaluator does not know, Error for what Prometheus refuses.
   */
  evaluate(expr: Expr, at: number): Sample[] {
    const value = this.value(expr, at);
    return typeof value === "number" ? [{ labels: {}, value }] : this.vector(expr, at, value);
  }

  private number(expr: Expr | undefined, at: number): number {
    const value = expr ? this.value(expr, at) : Number.NaN;
    if (typeof value !== "number") throw new Error("expected a number");
    return value;
  }

  private value(expr: Expr, at: number): Value {
    if (expr.pinned) throw new Unsupported("@");
    switch (expr.kind) {
      case "number":
      case "string":
        return expr.value;
      case "paren":
        return this.value(expr.expr, at);
      case "selector":
        return this.instant(expr, at).map(({ labels, value }) => ({ labels, value }));
      case "unary": {
        const value = this.value(expr.expr, at);
        if (expr.op === "+" || typeof value === "string") return value;
        if (typeof value === "number") return -value;
        return value.map((sample) => ({ labels: dropLabels(sample.labels), value: -sample.value }));
      }
      case "binary": {
        const [left, right] = [this.value(expr.left, at), this.value(expr.right, at)];
        if (typeof left === "string" || typeof right === "string") throw new Error("an operation on texts");
        return evaluateBinary(expr, left, right);
      }
      case "aggregate": {
        const parameter = expr.args.length > 1 && expr.args[0] ? this.value(expr.args[0], at) : 0;
        const last = expr.args.at(-1);
        return aggregate(expr, last ? this.vector(last, at) : [], Array.isArray(parameter) ? 0 : parameter);
      }
      case "call":
        return this.call(expr.name, expr.args, at);
      case "subquery":
        throw new Error("a range where a vector is expected");
    }
  }

  private call(name: string, args: readonly Expr[], at: number): Value {
    const [first, ...rest] = args;
    const compute = rangeFunctions[name];
    if (compute) {
      const rangeAt = name === "quantile_over_time" ? 1 : 0;
      const numbers = args.filter((_, i) => i !== rangeAt).map((arg) => this.number(arg, at));
      return this.ranges(unwrap(args[rangeAt] as Expr), at).flatMap(({ labels, range }) => {
        const value = compute(range, numbers);
        return value === undefined
          ? []
          : { labels: keepsName.has(name) ? labels : dropLabels(labels), value };
      });
    }
    const each = sampleFunctions[name];
    if (each && first) {
      const numbers = rest.map((arg) => this.number(arg, at));
      return this.vector(first, at).map(({ labels, value }) => ({
        labels: dropLabels(labels),
        value: each(value, numbers),
      }));
    }
    const ofTime = timeFunctions[name];
    if (ofTime) {
      const vector = first ? this.vector(first, at) : [{ labels: {}, value: at }];
      return vector.map(({ labels, value }) => ({ labels: dropLabels(labels), value: ofTime(value) }));
    }
    return this.special(name, args, at);
  }

  private special(name: string, args: readonly Expr[], at: number): Value {
    const [first, ...rest] = args;
    if (name === "time") return at;
    if (!first) throw new Unsupported(`${name}()`);
    const texts = () => rest.map((arg) => String(this.value(arg, at)));
    switch (name) {
      case "vector":
        return [{ labels: {}, value: this.number(first, at) }];
      case "scalar": {
        const vector = this.vector(first, at);
        return vector.length === 1 ? (vector[0]?.value ?? Number.NaN) : Number.NaN;
      }
      case "timestamp": {
        const inner = unwrap(first);
        if (inner.kind === "selector")
          return this.instant(inner, at).map(({ labels, t }) => ({ labels: dropLabels(labels), value: t }));
        return this.vector(first, at).map(({ labels }) => ({ labels: dropLabels(labels), value: at }));
      }
      case "absent":
        return this.vector(first, at).length ? [] : [{ labels: labelsOfAbsent(first), value: 1 }];
      case "absent_over_time":
        return this.ranges(unwrap(first), at).length ? [] : [{ labels: labelsOfAbsent(first), value: 1 }];
      case "histogram_quantile":
        return histogramQuantile(this.number(first, at), rest[0] ? this.vector(rest[0], at) : []);
      case "label_replace":
        return labelReplace(this.vector(first, at), texts());
      case "label_join":
        return labelJoin(this.vector(first, at), texts());
      case "sort":
      case "sort_desc":
        return this.vector(first, at);
      default:
        throw new Unsupported(`${name}()`);
    }
  }
}

/** Labels of what is absent: those that a selector asks to be equal to something. */
function labelsOfAbsent(expr: Expr): Labels {
  const inner = unwrap(expr);
  if (inner.kind !== "selector") return {};
  const equal = inner.matchers.filter(({ op, value }) => op === "=" && value !== "");
  return Object.fromEntries(equal.map(({ label, value }) => [label, value]));
}
