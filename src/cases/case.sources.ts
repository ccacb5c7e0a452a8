import { sql } from 'kysely';
import { Person } from '../people/index.js';
import {
  type AddedEdges,
  type Columns,
  descending,
  type Entry,
  everyRow,
  type OneEdge,
  type Source,
  type Sql,
} from '../read/source.js';
import { CASE_FILE, CaseGrant, StaffMember, SupportCase } from '../staff/index.js';

/** That records are of one person, and which she has. */
const LINK = { category: 'LINK', purpose: 'SERVICE', retention: 'PROFILE' } as const;
const ACCOUNT = { category: 'ACCOUNT', purpose: 'SERVICE', retention: 'PROFILE' } as const;

const ofPerson = (to: string, personal: OneEdge['personal']): OneEdge => ({
  kind: 'one',
  to,
  ...(personal && { personal }),
  on: (personId: Sql, record: Columns) => sql`${record('person')} = ${personId}`,
});

const OF_A_CASE = everyRow('it is reached from her whom the case is about, and by entries that ask whose case it is');

export const caseSources: readonly Source[] = [
  {
    type: 'SupportCase',
    entity: SupportCase,
    shown: OF_A_CASE,
    person: 'person',
    sealed: { case: {} },
    edges: {
      openedBy: { kind: 'one', to: 'StaffMember', key: 'staff' },
      person: { kind: 'one', to: 'Person', key: 'person' },
      grants: { kind: 'many', to: 'CaseGrant', on: (caseId, grant) => sql`${grant('supportCase')} = ${caseId}` },
    },
    orders: { NEWEST: descending('openedAt') },
    filters: { open: (one, isOpen) => sql`(${one('closedAt')} is null) = ${isOpen}::boolean` },
  },
  {
    type: 'CaseGrant',
    entity: CaseGrant,
    shown: OF_A_CASE,
    person: 'person',
    sealed: { case: {} },
    orders: { NEWEST: descending('openedAt') },
  },
  { type: 'StaffMember', entity: StaffMember, shown: OF_A_CASE },
  {
    type: 'Person',
    entity: Person,
    shown: OF_A_CASE,
    person: 'id',
    edges: {
      account: ofPerson('Account', { group: 'account', is: ACCOUNT }),
      businessOwner: ofPerson('BusinessOwner', { group: 'contact', is: LINK }),
      klussterOwner: ofPerson('KlussterOwner', { group: 'contact', is: LINK }),
      consumerUser: ofPerson('ConsumerUser', { group: 'contact', is: LINK }),
    },
  },
];

export const caseEdges: AddedEdges = {
  Viewer: {
    cases: {
      kind: 'many',
      to: 'SupportCase',
      personal: { group: 'case', is: CASE_FILE },
      on: (personId, one) => sql`${one('person')} = ${personId}`,
    },
  },
};

/** Cases and grants are those of the member of staff who asks; to her colleagues they are as if they were not. */
const hers = (row: Columns, bind: (name: string) => Sql): Sql =>
  sql`${row('staff')} = (select m.id from staff_member m where m.person_id = ${bind('viewer')}::uuid and m.left_at is null)`;

export const ownCases: Entry = { to: 'SupportCase', where: hers };
const ownById = (to: string): Entry => ({
  to,
  where: (row, bind) => sql`${hers(row, bind)} and ${row('id')} = ${bind('id')}::uuid`,
});
export const ownCaseById = ownById('SupportCase');
export const ownGrantById = ownById('CaseGrant');
