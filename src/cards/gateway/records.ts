import { appendFileSync, existsSync, readFileSync } from 'node:fs';

/** Records by their id. What is put is there for whoever looks next, after the process was killed too where there is a file. */
export type Records = {
  get<Of>(kind: string, id: string): Of | undefined;
  put(kind: string, id: string, value: object): void;
  all<Of>(kind: string): readonly (readonly [id: string, value: Of])[];
};

/**
 * Records in memory, and in a file of lines where there is one: of one id the last line counts, and a line that was cut off when the process was
 * killed counts as never written.
 */
export function records(file?: string): Records {
  const kinds = new Map<string, Map<string, unknown>>();
  const of = (kind: string): Map<string, unknown> => {
    const known = kinds.get(kind) ?? new Map<string, unknown>();
    kinds.set(kind, known);
    return known;
  };
  if (file !== undefined) for (const [kind, id, value] of linesOf(file)) of(kind).set(id, value);
  return {
    get: <Of>(kind: string, id: string) => of(kind).get(id) as Of | undefined,
    put(kind, id, value) {
      // Before and after, so that a line that was cut off spoils none but itself.
      if (file !== undefined) appendFileSync(file, `\n${JSON.stringify([kind, id, value])}\n`, { mode: 0o600 });
      of(kind).set(id, value);
    },
    all: <Of>(kind: string) => [...of(kind)] as [string, Of][],
  };
}

type Line = [kind: string, id: string, value: unknown];

const linesOf = (file: string): Line[] =>
  existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .flatMap((text) => lineIn(text))
    : [];

function lineIn(text: string): Line[] {
  try {
    return text === '' ? [] : [JSON.parse(text)];
  } catch {
    return [];
  }
}
