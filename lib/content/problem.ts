/** Something wrong in a content file, at its place. */
export interface Problem {
  /** Path relative to the project, as people name it in the editor. */
  file: string;
  /** Counted from 1. */
  line: number;
  /** Counted from 1. */
  column: number;
  message: string;
  remedy: string;
}

/** `content/exporters/x/alerts.yaml:12:7  what is wrong — what to write instead` */
export function formatProblem({ file, line, column, message, remedy }: Problem): string {
  return `${file}:${line}:${column}  ${message} — ${remedy}`;
}

export function compareProblems(a: Problem, b: Problem): number {
  return a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column;
}
