import type { AlertTests } from "@/lib/catalog/alert-tests";
import type { Alert } from "@/lib/catalog/alerts";
import { type Expr, unwrap, walk } from "@/lib/promql/ast";
import { parsePromql } from "@/lib/promql/parse";

/** A fault planted in one rule or in its tests. */
export interface Mutation {
  kind: string;
  rule: Alert;
  tests: AlertTests;
}

type Edit = { from: number; to: number; text: string };

function apply(text: string, { from, to, text: put }: Edit): string {
  return text.slice(0, from) + put + text.slice(to);
}

/** Edits of an expression, each a fault that people make. */
function listEdits(text: string): Record<string, Edit[]> {
  const nodes = [...walk(parsePromql(text))].map(({ expr }) => expr);
  const source = (expr: Expr) => text.slice(expr.from, expr.to);
  const selectors = nodes.flatMap((expr) => (expr.kind === "selector" && expr.metric ? { ...expr } : []));
  const edits: Record<string, Edit[]> = {
    "metric renamed": selectors.map(({ from, metric }) => ({
      from,
      to: from + (metric?.length ?? 0),
      text: `${metric}_count_total`,
    })),
    "matcher dropped": selectors.flatMap(({ from, to }) => {
      const braces = /\{[^{}]+\}/.exec(text.slice(from, to));
      return braces
        ? { from: from + braces.index, to: from + braces.index + braces[0].length, text: "" }
        : [];
    }),
    "rate removed": nodes.flatMap((expr) => {
      if (expr.kind !== "call" || !/^(?:rate|increase)$/.test(expr.name)) return [];
      const [inner] = expr.args;
      return inner?.kind === "selector"
        ? { from: expr.from, to: expr.to, text: source(inner).replace(/\[[^\]]*\]/, "") }
        : [];
    }),
    "range shortened": selectors.flatMap(({ from, to, range }) => {
      const brackets = /\[[^\]]*\]/.exec(text.slice(from, to));
      return range && brackets
        ? { from: from + brackets.index, to: from + brackets.index + brackets[0].length, text: "[1m]" }
        : [];
    }),
    "label dropped from by": nodes.flatMap((expr) => {
      if (expr.kind !== "aggregate" || !expr.grouping || expr.grouping.without) return [];
      const list = /\bby\s*\(\s*\w+\s*,?\s*/.exec(source(expr));
      return list
        ? { from: expr.from + list.index, to: expr.from + list.index + list[0].length, text: "by (" }
        : [];
    }),
    "comparison turned": [],
    "threshold moved": [],
    "guard removed": nodes.flatMap((expr) =>
      expr.kind === "binary" && (expr.op === "and" || expr.op === "unless")
        ? { from: expr.from, to: expr.to, text: source(expr.left) }
        : [],
    ),
  };
  for (const { expr, around } of walk(parsePromql(text))) {
    if (expr.kind !== "binary" || !/^[<>=!]/.test(expr.op)) continue;
    // A comparison inside a calculation is a guard; moved a little it guards as well.
    const guards = around.some((outer) => outer.kind === "binary" && /^[-+*/%^]/.test(outer.op));
    const right = unwrap(expr.right);
    const gap = text.slice(expr.left.to, expr.right.from);
    const turned = { ">": "<", "<": ">", ">=": "<", "<=": ">", "==": "!=", "!=": "==" }[expr.op];
    edits["comparison turned"]?.push({
      from: expr.left.to,
      to: expr.right.from,
      text: gap.replace(expr.op, turned ?? expr.op),
    });
    if (right.kind !== "number" || guards) continue;
    const up = expr.op.startsWith("<") ? right.value / 2 - 1 : right.value * 2 + (right.value === 0 ? 1 : 0);
    edits["threshold moved"]?.push({ from: right.from, to: right.to, text: String(up) });
  }
  return edits;
}

const firing = ({ exp_alerts }: { exp_alerts?: unknown[] | null | undefined }) => Boolean(exp_alerts?.length);

/** The tests without those cases of a rule. */
function without(tests: AlertTests, alert: string, drop: (fires: boolean) => boolean): AlertTests {
  return {
    ...tests,
    tests: tests.tests.map((group) => ({
      ...group,
      alert_rule_test: group.alert_rule_test.filter((one) => one.alertname !== alert || !drop(firing(one))),
    })),
  };
}

/** Every fault of this list that can be planted in a rule. */
export function listMutations(rule: Alert, tests: AlertTests): Mutation[] {
  const planted = (kind: string, changes: Partial<Alert>): Mutation => ({
    kind,
    rule: { ...rule, ...changes },
    tests,
  });
  const annotate = (kind: string, from: RegExp, to: string): Mutation[] => {
    const { summary, description } = rule.annotations;
    const changed = { summary: summary.replace(from, to), description: description.replace(from, to) };
    const same = changed.summary === summary && changed.description === description;
    return same ? [] : [planted(kind, { annotations: changed })];
  };
  return [
    ...Object.entries(listEdits(rule.expr)).flatMap(([kind, edits]) =>
      edits.map((edit) => planted(kind, { expr: apply(rule.expr, edit) })),
    ),
    ...(rule.for ? [planted("for dropped", { for: undefined })] : []),
    planted("severity changed", {
      labels: { severity: rule.labels.severity === "critical" ? "info" : "critical" },
    }),
    ...annotate("template label misspelt", /\$labels\.(\w+)/, "$labels.$1x"),
    ...annotate("template function misspelt", /humanize\w*/, "humanise"),
    ...annotate("template dropped", /\{\{.*?\}\}/, "it"),
    { kind: "firing test deleted", rule, tests: without(tests, rule.alert, (fires) => fires) },
    { kind: "silent test deleted", rule, tests: without(tests, rule.alert, (fires) => !fires) },
  ].filter(
    ({ rule: changed, tests: left }) => left !== tests || JSON.stringify(changed) !== JSON.stringify(rule),
  );
}
