import { expect, test } from "vitest";
import { readTemplate } from "@/lib/promql/template";

test("labels, in actions only", () => {
  expect(readTemplate("$labels.no {{ $labels.a }} {{- $labels.b | title -}}").labels).toEqual(["a", "b"]);
});

test("everything Prometheus knows is known", () => {
  const text =
    '{{ $value | humanizePercentage }} {{ printf "%.0f of sum" $value }} {{ with query "up{job=\'x\'}" }}{{ . | first | value }}{{ end }} {{ range $i, $v := query "x" }}{{ $v.Labels.a }}{{ end }} {{ $externalLabels.dc }} {{ humanizeDuration 5 }}';
  expect(readTemplate(text)).toEqual({ labels: [], unknownFunctions: [], unknownVariables: [] });
});

test.each([
  ["{{ $value | humanisePercentage }}", "humanisePercentage"],
  ["{{ percent $value }}", "percent"],
])("%s holds no function of Prometheus", (text, name) =>
  expect(readTemplate(text).unknownFunctions).toEqual([name]),
);

test("a variable that is not there", () => {
  expect(readTemplate("{{ $label.instance }}").unknownVariables).toEqual(["label"]);
});
