import { sql } from 'kysely';
import { sharingStands } from '../consent/index.js';
import { Person } from '../people/index.js';
import type { Columns, Entry, OneEdge, Source, Sql } from '../read/source.js';
import { Account } from './account.entity.js';
import { BusinessOwner, ConsumerUser, KlussterOwner } from './profiles.entity.js';
import { sessionSource, toSessions } from './session.source.js';

const ofPerson = (to: string): OneEdge => ({
  kind: 'one',
  to,
  on: (personId: Sql, profile: Columns) => sql`${profile('person')} = ${personId}`,
});

export const sources: readonly Source[] = [
  {
    type: 'Viewer',
    entity: Person,
    person: 'id',
    computed: ['roles', 'needsSecondFactor'],
    edges: {
      account: ofPerson('Account'),
      businessOwner: ofPerson('BusinessOwner'),
      klussterOwner: ofPerson('KlussterOwner'),
      consumerUser: ofPerson('ConsumerUser'),
      sessions: toSessions,
    },
  },
  sessionSource,
  { type: 'Account', entity: Account, person: 'person', sealed: { account: {} } },
  { type: 'KlussterOwner', entity: KlussterOwner, person: 'person', sealed: { contact: { shared: sharingStands } } },
  { type: 'BusinessOwner', entity: BusinessOwner, person: 'person', sealed: { contact: { shared: sharingStands } } },
  { type: 'ConsumerUser', entity: ConsumerUser, person: 'person', sealed: { contact: {} } },
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
