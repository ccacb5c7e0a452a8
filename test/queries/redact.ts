import { residents } from '../support/town.js';

type Profile = { readonly contact?: Readonly<Record<string, string>> };

/** Every personal value of the town, with the mark that stands for it in a snapshot. */
export const PERSONAL: ReadonlyMap<string, string> = new Map(
  Object.entries(residents).flatMap(([name, resident]): [string, string][] => {
    const contacts = Object.values(resident).flatMap((profile) => Object.entries((profile as Profile).contact ?? {}));
    const marked = contacts.map(([field, value]): [string, string] => [value, `«${field} of ${name}»`]);
    return [[resident.account, `«account address of ${name}»`], ...marked];
  }),
);

/** What a value looks like in a snapshot: nothing personal, nothing that changes from run to run. */
export function redact(key: string, value: unknown): unknown {
  if (typeof value !== 'string') return value;
  if (key === 'accessToken') return '«token»';
  if (key === 'requestId') return '«request»';
  if (key === 'cursor' || key === 'startCursor' || key === 'endCursor') return `«cursor ${positionOf(value)}»`;
  return PERSONAL.get(value) ?? value;
}

/** A cursor without its MAC, which is another one under each keyring. */
export const positionOf = (cursor: string): string => Buffer.from(cursor, 'base64url').subarray(32).toString();

/** The personal values that stand in a text. Names count only as a whole value: a business may be called after its owner. */
export const personalIn = (text: string): string[] =>
  [...PERSONAL]
    .filter(([value, mark]) =>
      text.includes(/Name of/.test(mark) ? JSON.stringify(value) : JSON.stringify(value).slice(1, -1)),
    )
    .map(([, mark]) => mark);
