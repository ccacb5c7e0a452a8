import { createHash } from 'node:crypto';

/** The same id for the same member of the town on every machine, so that tests and demo links can name it. */
export function townId<Id extends string>(kind: string, name: string): Id {
  const hex = createHash('sha256').update(`town/${kind}/${name}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}` as Id;
}
