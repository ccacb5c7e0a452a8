import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { GlobalKind } from '../../src/kernel/ids.js';
import { accountOf, idOf, type ResidentName, TOWN_PASSWORD } from '../support/town.js';

/** A representative operation, who asks it and with what. */
export type Operation = {
  readonly name: string;
  readonly document: string;
  readonly viewers: readonly (ResidentName | 'anonymous')[];
  readonly variables: object;
};

/** Every viewer kind of the town. */
export const EVERYBODY = [
  'anonymous',
  'aoife',
  'desmond',
  'marguerite',
  'priya',
  'suzanne',
  'noor',
  'wei',
  'ravi',
  'gabrielle',
] as const satisfies Operation['viewers'];

const documentsIn = (folder: string): { name: string; document: string }[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file) => ({ name: basename(file, '.graphql'), document: readFileSync(join(folder, file), 'utf8') }));

/** The operations of this folder. Their first lines say who asks and with what; `Kind/name` stands for a global id of the town. */
export const queries: readonly Operation[] = documentsIn('test/queries').map(({ name, document }) => ({
  name,
  document,
  viewers: (/^# viewers: (.+)$/m.exec(document)?.[1] ?? '').split(' ') as Operation['viewers'][number][],
  variables: JSON.parse(/^# variables: (.+)$/m.exec(document)?.[1] ?? '{}', (_key, value) =>
    typeof value === 'string' ? inTown(value) : value,
  ),
}));

/** The client operations that the project promises to keep, asked by everybody. */
export const promised = (): Operation[] =>
  (existsSync('schema/operations') ? documentsIn('schema/operations') : []).map(({ name, document }) => {
    const variables = `schema/operations/${name}.variables.json`;
    return {
      name,
      document,
      viewers: EVERYBODY,
      variables: existsSync(variables) ? JSON.parse(readFileSync(variables, 'utf8')) : {},
    };
  });

function inTown(value: string): string {
  if (value === 'TOWN_PASSWORD') return TOWN_PASSWORD;
  const [kind = '', name] = value.split('/');
  if (name === undefined) return value;
  return kind === 'account' ? accountOf(name as ResidentName) : idOf(kind as GlobalKind, name);
}
