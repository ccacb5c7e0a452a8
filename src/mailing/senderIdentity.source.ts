import { sql } from 'kysely';
import { type AddedEdges, type Entry, everyRow, type Source } from '../read/source.js';
import { SenderIdentity } from './senderIdentity.entity.js';

export const senderIdentitySource: Source = {
  type: 'SenderIdentity',
  entity: SenderIdentity,
  shown: everyRow('it is reached from its klusster, and stands in every message that the klusster sends'),
};

/** What a former owner stated is not said of the klusster any more. */
export const senderIdentityEdges: AddedEdges = {
  Klusster: {
    senderIdentity: {
      kind: 'one',
      to: 'SenderIdentity',
      on: (klussterId, identity) =>
        sql`${identity('klusster')} = ${klussterId} and ${identity('owner')} = (select k.owner_id from klusster k where k.id = ${klussterId})`,
    },
  },
};

export const senderIdentityOf: Entry = {
  to: 'SenderIdentity',
  where: (identity, bind) => sql`${identity('klusster')} = ${bind('klusster')}::uuid`,
};
