import { sql } from 'kysely';
import { sharingIsMarked } from '../consent/index.js';
import { Person } from '../people/index.js';
import { type Entry, everyRow, type OneEdge, type Source } from '../read/source.js';
import { Account } from './account.entity.js';
import { BusinessOwner, ConsumerUser, KlussterOwner } from './profiles.entity.js';
import { sessionSource, toSessions } from './session.source.js';

const ofPerson = (to: string): OneEdge => ({
  kind: 'one',
  to,
  by: 'person',
});

const OWNERS_ARE_PUBLIC = everyRow(
  'that somebody publishes or presents businesses is public; her contact is decided field by field',
);

export const sources: readonly Source[] = [
  {
    type: 'Viewer',
    entity: Person,
    shown: everyRow('the one root that leads here starts from the viewer herself'),
    person: 'id',
    computed: ['roles', 'needsSecondFactor', 'clearedUntil'],
    edges: {
      account: ofPerson('Account'),
      businessOwner: ofPerson('BusinessOwner'),
      klussterOwner: ofPerson('KlussterOwner'),
      consumerUser: ofPerson('ConsumerUser'),
      sessions: toSessions,
    },
  },
  sessionSource,
  {
    type: 'Account',
    entity: Account,
    shown: everyRow('it is reached from its own person, and from a case as far as a grant goes'),
    person: 'person',
    sealed: { account: {} },
  },
  {
    type: 'KlussterOwner',
    entity: KlussterOwner,
    shown: OWNERS_ARE_PUBLIC,
    person: 'person',
    sealed: { contact: { shared: sharingIsMarked } },
  },
  {
    type: 'BusinessOwner',
    entity: BusinessOwner,
    shown: OWNERS_ARE_PUBLIC,
    person: 'person',
    sealed: { contact: { shared: sharingIsMarked } },
  },
  {
    type: 'ConsumerUser',
    entity: ConsumerUser,
    shown: everyRow(
      'it is reached from its own person, from a case as far as a grant goes, and by an entry that asks who knows of her',
    ),
    person: 'person',
    sealed: { contact: {} },
  },
];

export const viewerEntry: Entry = {
  to: 'Viewer',
  where: (person, bind) => sql`${person('id')} = ${bind('personId')}::uuid`,
};

/** Profiles of owners exist for everyone; what is personal in them is decided field by field. */
const byIds = (to: string): Entry => ({ to, where: (row, bind) => sql`${row('id')} = any(${bind('ids')}::uuid[])` });
export const klussterOwnersById = byIds('KlussterOwner');
export const businessOwnersById = byIds('BusinessOwner');

/** That somebody is a Consumer User is itself private (§4.3): only she and staff with a grant for her find the row. */
export const consumerUsersById: Entry = {
  to: 'ConsumerUser',
  where: (row, bind) =>
    sql`${row('id')} = any(${bind('ids')}::uuid[]) and ${row('person')} = any(${bind('knownPersons')}::uuid[])`,
};
