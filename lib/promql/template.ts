/** Functions of Prometheus' alert templates (docs: prometheus/configuration/template_reference) and of Go's text/template. */
const functions = new Set(
  `args safeHtml externalURL pathPrefix tableLink graphLink sortByLabel stripPort stripDomain toUpper toLower title
  match reReplaceAll first label value strvalue query humanize humanize1024 humanizeDuration humanizePercentage
  humanizeTimestamp toTime toDuration now urlQueryEscape parseDuration tmpl
  and or not len index slice print printf println html js urlquery call eq ne lt le gt ge`.split(/\s+/),
);
const keywords = new Set(
  "if else end range with define template block break continue nil true false".split(" "),
);

export interface TemplateUse {
  /** Labels read as `$labels.name`. */
  labels: string[];
  /** Functions that Prometheus does not have. */
  unknownFunctions: string[];
  /** Variables that it does not have. */
  unknownVariables: string[];
}

const variables = new Set(["labels", "value", "externalLabels", "externalURL"]);

/** What an annotation uses in its template actions. */
export function readTemplate(text: string): TemplateUse {
  const use: TemplateUse = { labels: [], unknownFunctions: [], unknownVariables: [] };
  const actions = [...text.matchAll(/\{\{-?(.*?)-?\}\}/gs)].map(([, action = ""]) => action);
  const own = new Set(
    actions.flatMap((action) =>
      [...action.matchAll(/\$(\w+)\s*(?:,\s*\$(\w+)\s*)?:=/g)].flatMap(([, a, b]) => [a, b]),
    ),
  );
  for (const action of actions) {
    const code = action.replace(/"(?:\\.|[^"\\])*"|`[^`]*`/g, '""');
    for (const [, label = ""] of code.matchAll(/\$labels\.(\w+)/g)) use.labels.push(label);
    for (const [, name = ""] of code.matchAll(/\$(\w+)/g))
      if (!variables.has(name) && !own.has(name)) use.unknownVariables.push(name);
    for (const [word] of code.matchAll(/(?<![$.\w])[A-Za-z]\w*/g))
      if (!functions.has(word) && !keywords.has(word)) use.unknownFunctions.push(word);
  }
  return use;
}
