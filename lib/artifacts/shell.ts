/** A word for a POSIX shell; quoted only where it must be. `<` and `>` mark what the reader replaces, so they are quoted. */
export function quoteShell(word: string): string {
  return /^[A-Za-z0-9_\-./:=,@%+]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

/** A word for PowerShell. */
export function quotePowerShell(word: string): string {
  return /^[A-Za-z0-9_\-./:=\\]+$/.test(word) && !word.startsWith("-")
    ? word
    : `'${word.replaceAll("'", "''")}'`;
}

/** One command on one line while it is short, else an argument a line. */
export function formatCommand(words: readonly string[], separator = " \\\n  "): string {
  const line = words.join(" ");
  return line.length <= 90 ? line : words.join(separator);
}

/** `A=1 B='x y'` in front of a command. */
export function formatEnv(env: Readonly<Record<string, string>>): string[] {
  return Object.entries(env).map(([name, value]) => `${name}=${quoteShell(value)}`);
}
