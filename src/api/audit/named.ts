import type { Named } from '../../audit/index.js';
import { fromGlobalId, isId } from '../../kernel/ids.js';

/** More ids are not looked up: whoever names so many at once is on record all the same. */
const IDS_AT_MOST = 100;

/** What a request names: rows of ours by their ids, and invoices by their numbers. Whatever else was typed is not here. */
export type Naming = { readonly ids: readonly string[]; readonly invoices: readonly number[] };

/** What values of a request name, however deep: global ids of whatever kind, and `invoiceNumber`. */
export function namingOf(...given: readonly unknown[]): Naming {
  const ids = new Set<string>();
  const invoices = new Set<number>();
  const look = (value: unknown, name?: string): void => {
    if (ids.size >= IDS_AT_MOST) return;
    if (typeof value === 'string') {
      const ref = fromGlobalId(value);
      if (ref) ids.add(ref.id);
    } else if (typeof value === 'number') {
      if (name === 'invoiceNumber' && Number.isInteger(value)) invoices.add(value);
    } else if (Array.isArray(value)) for (const one of value) look(one);
    else if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) look(inner, key);
  };
  for (const value of given) look(value);
  return { ids: [...ids], invoices: [...invoices] };
}

/** What an act was done to, where that is nobody: a partner by its id, an endpoint, a colleague, an alert, an invoice by its number. Of what was done only. */
export function objectsOf(input: unknown, { invoices }: Naming): string[] {
  const { clientId, id, staffMemberId, alertId } = (input ?? {}) as Readonly<Record<string, unknown>>;
  const ref = fromGlobalId(String(id));
  const colleague = fromGlobalId(String(staffMemberId));
  const alert = fromGlobalId(String(alertId));
  return [
    ...(typeof clientId === 'string' && isId(clientId) ? [`partner ${clientId}`] : []),
    ...(ref?.kind === 'Webhook' ? [`webhook ${ref.id}`] : []),
    ...(colleague?.kind === 'StaffMember' ? [`staff ${colleague.id}`] : []),
    ...(alert?.kind === 'StaffAlert' ? [`alert ${alert.id}`] : []),
    ...invoices.map((number) => `invoice ${number}`),
  ];
}

/** The rows of people, together by person, in an order of their own. */
export function byPerson(rows: readonly { readonly person: string; readonly id: string }[]): Named[] {
  const people = Map.groupBy(rows, ({ person }) => person);
  return [...people]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([person, of]) => ({ person, ids: of.map(({ id }) => id).sort() }));
}
