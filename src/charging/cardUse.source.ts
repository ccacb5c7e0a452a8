import { sql } from 'kysely';
import { type AddedEdges, descending, type Entry, everyRow, type Source } from '../read/source.js';
import { CARD_USE, ChargeAttempt } from './chargeAttempt.entity.js';

export const cardUseSource: Source = {
  type: 'CardUse',
  entity: ChargeAttempt,
  shown: everyRow('it is reached from its own owner, and from a case as far as a grant goes'),
  columns: { at: 'createdAt', outcome: 'state' },
  edges: { invoice: { kind: 'one', to: 'Invoice', key: 'invoice' } },
  orders: { NEWEST: descending('createdAt') },
};

const cardUses = { kind: 'many', to: 'CardUse', personal: { group: 'billing', is: CARD_USE } } as const;

export const cardUseEdges: AddedEdges = {
  KlussterOwner: {
    cardUses: { ...cardUses, by: 'owner' },
  },
  Person: {
    cardUses: { ...cardUses, by: 'person' },
  },
};

/** One attempt, of whoever began it. */
export const cardUseOf: Entry = {
  to: 'CardUse',
  where: (use, bind) => sql`${use('id')} = ${bind('attempt')}::uuid`,
};
