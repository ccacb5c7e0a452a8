import { sql } from 'kysely';
import { type AddedEdges, descending, type Entry, type Source } from '../read/source.js';
import { KlussterOffer } from './klussterOffer.entity.js';

export const offerSource: Source = {
  type: 'KlussterOffer',
  entity: KlussterOffer,
  shown: { own: { klussterOwner: (offer, hers) => sql`${hers} in (${offer('from')}, ${offer('to')})` } },
  columns: { isToYou: 'to' },
  edges: { klusster: { kind: 'one', to: 'Klusster', key: 'klusster' } },
  orders: { NEWEST: descending('offeredAt') },
};

export const offerEdges: AddedEdges = {
  Viewer: {
    klussterOffers: {
      kind: 'many',
      to: 'KlussterOffer',
      on: (personId, offer) =>
        sql`(select o.id from klusster_owner o where o.person_id = ${personId}) in (${offer('from')}, ${offer('to')})`,
    },
  },
};

export const offerById: Entry = {
  to: 'KlussterOffer',
  where: (offer, bind) => sql`${offer('id')} = ${bind('id')}::uuid`,
};
