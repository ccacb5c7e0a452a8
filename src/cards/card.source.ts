import { sql } from 'kysely';
import { type AddedEdges, type Entry, everyRow, type Source } from '../read/source.js';
import { CARD_DATA, Card } from './card.entity.js';

export const cardSource: Source = {
  type: 'Card',
  entity: Card,
  shown: everyRow('it is reached from its own owner alone'),
  person: 'person',
  sealed: { card: {} },
};

export const cardEdges: AddedEdges = {
  KlussterOwner: {
    // That she has one is hers as well: of others the statement does not bring it.
    card: {
      kind: 'one',
      to: 'Card',
      personal: { group: 'card', is: CARD_DATA },
      by: 'owner',
    },
  },
};

export const cardOf: Entry = { to: 'Card', where: (card, bind) => sql`${card('owner')} = ${bind('owner')}::uuid` };
