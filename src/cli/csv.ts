/** One field of a line (RFC 4180): in quotes where it holds what ends one. */
const fieldOf = (value: string | number): string =>
  typeof value === 'string' && /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : String(value);

/** Lines as CSV (RFC 4180), the head first. */
export const csvOf = (head: readonly string[], lines: readonly (readonly (string | number)[])[]): string =>
  [head, ...lines].map((line) => `${line.map(fieldOf).join(',')}\r\n`).join('');
