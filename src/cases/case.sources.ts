import { sql } from 'kysely';
import { Person } from '../people/index.js';
import {
  type AddedEdges,
  ascending,
  type Columns,
  descending,
  type Entry,
  everyRow,
  type OneEdge,
  type Source,
  type Sql,
} from '../read/source.js';
import { NOW } from '../read/sql.js';
import { CASE_FILE, CaseGrant, StaffMember, SupportCase } from '../staff/index.js';
import { CaseEntry } from './caseEntry.entity.js';
import { CaseRecord } from './caseRecord.entity.js';

/** That records are of one person, and which she has. */
const LINK = { category: 'LINK', purpose: 'SERVICE', retention: 'PROFILE' } as const;
const ACCOUNT = { category: 'ACCOUNT', purpose: 'SERVICE', retention: 'PROFILE' } as const;

const ofPerson = (to: string, personal: OneEdge['personal']): OneEdge => ({
  kind: 'one',
  to,
  ...(personal && { personal }),
  by: 'person',
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
      openedBy: { kind: 'one', to: 'StaffMember', key: 'openedBy' },
      heldBy: { kind: 'one', to: 'StaffMember', key: 'staff' },
      reviewed: { kind: 'one', to: 'SupportCase', key: 'reviews' },
      person: { kind: 'one', to: 'Person', key: 'person' },
      grants: { kind: 'many', to: 'CaseGrant', by: 'supportCase' },
      entries: { kind: 'many', to: 'CaseEntry', by: 'supportCase' },
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
  {
    type: 'CaseEntry',
    entity: CaseEntry,
    shown: OF_A_CASE,
    person: 'person',
    columns: { writtenAt: 'at' },
    sealed: { case: {} },
    edges: {
      writtenBy: { kind: 'one', to: 'StaffMember', key: 'staff' },
      handedTo: { kind: 'one', to: 'StaffMember', key: 'to' },
    },
    orders: { NEWEST: descending('at') },
  },
  {
    type: 'CaseRecord',
    entity: CaseRecord,
    shown: everyRow('it is reached by entries for Privacy Officers, and says nothing of any person'),
    columns: { delayGround: 'ground' },
    edges: {
      heldBy: { kind: 'one', to: 'StaffMember', key: 'staff' },
      openedBy: { kind: 'one', to: 'StaffMember', key: 'openedBy' },
    },
    orders: { NEWEST: descending('openedAt') },
    filters: { open: (one, isOpen) => sql`(${one('closedAt')} is null) = ${isOpen}::boolean` },
  },
  {
    type: 'StaffMember',
    entity: StaffMember,
    shown: everyRow('it is reached from what she did, and by staff who look for a colleague'),
    orders: { NAME: ascending('name') },
  },
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
      // A Privacy Officer may keep one from her for a time, as the law allows.
      on: (personId, one) => sql`${one('person')} = ${personId} and coalesce(told_from(${one('id')}) <= ${NOW}, true)`,
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

export const allCases: Entry = { to: 'CaseRecord' };
export const caseRecordById: Entry = {
  to: 'CaseRecord',
  where: (row, bind) => sql`${row('id')} = ${bind('id')}::uuid`,
};

/** Those to whom a case can be handed over. */
export const staffWhoAreCleared: Entry = {
  to: 'StaffMember',
  where: (row, bind) => sql`${row('leftAt')} is null and ${row('clearedUntil')} > ${bind('now')}::timestamptz`,
};
