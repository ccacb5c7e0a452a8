/** The statements of a script without functions: a driver takes one at a time. */
export const statements = (script: string): string[] =>
  script
    .split(/;\s*$/m)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');
