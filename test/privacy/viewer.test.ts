import fc from 'fast-check';
import { verdict } from '../../src/privacy/decide.js';
import type { Rule } from '../../src/privacy/privacyMap.js';
import {
  ACTING,
  anonymous,
  countedAs,
  grantedPersons,
  kindOf,
  narrowedTo,
  ownRecord,
  PROFILES,
  rolesOf,
  viewerAt,
} from '../../src/privacy/viewer.js';
import { inTheNameOf, partner, person, staff } from './support/asking.js';

const later = new Date('2030-01-01T00:00:00Z');
const grant = (personId: string, ...groups: string[]) => ({ personId, until: later, groups });
const everything = person({ klussterOwner: 'ko', businessOwner: 'bo', consumerUser: 'cu' });
const employee = staff([grant('noor', 'contact'), grant('luc', 'account', 'contact')]);

test('nobody is nobody, of one kind, in no audience and of no record', () => {
  expect(anonymous).toEqual({ kind: 'anonymous' });
  expect(kindOf(anonymous)).toBe('anonymous');
  expect(rolesOf(anonymous)).toEqual([]);
  expect(grantedPersons(anonymous)).toEqual([]);
  for (const record of ['person', 'klussterOwner', 'businessOwner', 'consumerUser'] as const)
    expect(ownRecord(anonymous, record)).toBeUndefined();
});

test('whoever has yet to prove a second factor is of a kind of her own, in no audience, and has no record but her own', () => {
  const unproven = { kind: 'unproven', personId: 'employee', sessionId: 'session' } as const;
  expect(kindOf(unproven)).toBe('unproven');
  expect([rolesOf(unproven), countedAs(unproven), grantedPersons(unproven)]).toEqual([[], [], []]);
  expect(ownRecord(unproven, 'person')).toBe('employee');
  for (const record of ['klussterOwner', 'businessOwner', 'consumerUser'] as const)
    expect(ownRecord(unproven, record)).toBeUndefined();
  expect(narrowedTo(unproven, new Set(PROFILES))).toBe(unproven);
});

test('a person is in the audience of each profile, and of a Klusster Owner’s only while active', () => {
  expect(rolesOf(everything)).toEqual(['KLUSSTER_OWNER', 'BUSINESS_OWNER', 'CONSUMER_USER']);
  expect(rolesOf(person({ pending: 'ko' }))).toEqual([]);
  expect(rolesOf(person({ consumerUser: 'cu' }))).toEqual(['CONSUMER_USER']);
  expect(rolesOf(employee)).toEqual([]);
  expect(ACTING).toEqual([
    'KLUSSTER_OWNER',
    'BUSINESS_OWNER',
    'CONSUMER_USER',
    'CUSTOMER_REPRESENTATIVE',
    'PRIVACY_OFFICER',
  ]);
});

test('each has her own records and no others, staff only that of the person', () => {
  expect(ownRecord(everything, 'person')).toBe('person');
  expect(ownRecord(everything, 'klussterOwner')).toBe('ko');
  expect(ownRecord(everything, 'businessOwner')).toBe('bo');
  expect(ownRecord(everything, 'consumerUser')).toBe('cu');
  expect(ownRecord(person({ businessOwner: 'bo' }), 'consumerUser')).toBeUndefined();
  expect(ownRecord(employee, 'person')).toBe('employee');
  expect(ownRecord({ ...employee, businessOwner: { id: 'bo' } } as never, 'businessOwner')).toBeUndefined();
});

test('viewers of whom the same can be said before anybody is looked at are of one kind, and no others', () => {
  const kinds = [
    person(),
    person({ klussterOwner: 'ko' }),
    person({ pending: 'ko' }),
    person({ businessOwner: 'bo' }),
    person({ consumerUser: 'cu' }),
    person({ businessOwner: 'bo', consumerUser: 'cu' }),
    everything,
    staff([]),
    employee,
    narrowedTo(employee, new Set(['KLUSSTER_OWNER'] as const)),
  ].map(kindOf);
  expect(kinds).toEqual([
    'person:',
    'person:K',
    'person:k',
    'person:B',
    'person:C',
    'person:BC',
    'person:KBC',
    'CUSTOMER_REPRESENTATIVE',
    'CUSTOMER_REPRESENTATIVE+grants',
    'nobody of staff',
  ]);
});

test('a partner in a person’s name is of a kind of its own with each choice of scopes, in whatever order', () => {
  const kinds = [
    partner,
    inTheNameOf(everything),
    inTheNameOf(everything, 'profile'),
    inTheNameOf(everything, 'profile', 'account', 'profile'),
    inTheNameOf(person(), 'account', 'profile'),
  ].map(kindOf);
  expect(kinds).toEqual([
    'partner',
    'person:KBC/',
    'person:KBC/profile',
    'person:KBC/account+profile',
    'person:/account+profile',
  ]);
  expect(ownRecord(partner, 'person')).toBeUndefined();
  expect(rolesOf(partner)).toEqual([]);
  expect(narrowedTo(partner, new Set(PROFILES))).toBe(partner);
  expect(narrowedTo(inTheNameOf(everything, 'profile'), new Set(['CONSUMER_USER'] as const))).toMatchObject({
    delegated: { scopes: ['profile'] },
    consumerUser: { id: 'cu' },
  });
});

test('whom grants cover is asked for one group or for any', () => {
  expect(grantedPersons(employee)).toEqual(['noor', 'luc']);
  expect(grantedPersons(employee, 'contact')).toEqual(['noor', 'luc']);
  expect(grantedPersons(employee, 'account')).toEqual(['luc']);
  expect(grantedPersons(employee, 'subscription')).toEqual([]);
  expect(grantedPersons({ ...everything, grants: [grant('noor', 'contact')] } as never)).toEqual([]);
});

test('a verdict says always, never, or to be asked, in these words', () => {
  const rule = (...audience: string[]) =>
    ({ audience, subject: 'businessOwner', scopes: { hers: ['profile'], byRole: ['contacts'] } }) as unknown as Rule;
  expect(verdict(rule('EVERYONE'), anonymous)).toBe('always');
  expect(verdict(rule('SELF', 'KLUSSTER_OWNER'), everything)).toBe('always');
  expect(verdict(rule('KLUSSTER_OWNER'), anonymous)).toBe('never');
  expect(verdict(rule('SELF'), person({ businessOwner: 'bo' }))).toBe('perSubject');
  expect(verdict(rule('SELF'), person({ consumerUser: 'cu' }))).toBe('never');
  expect(verdict(rule('CASE_STAFF'), employee)).toBe('perSubject');
  expect(verdict(rule('CASE_STAFF'), staff([]))).toBe('never');
});

test('whoever acts with some profiles has those of them that she has, and nothing else of her is another', () => {
  const has = fc.record({
    klussterOwner: fc.boolean(),
    pending: fc.boolean(),
    businessOwner: fc.boolean(),
    consumerUser: fc.boolean(),
  });
  const ids = (flags: Record<string, boolean>) =>
    Object.fromEntries(Object.entries(flags).flatMap(([name, is]) => (is ? [[name, name]] : [])));
  fc.assert(
    fc.property(has, fc.subarray([...PROFILES]), (flags, named) => {
      const viewer = person(ids(flags));
      const narrowed = narrowedTo(viewer, new Set(named));
      expect(rolesOf(narrowed)).toEqual(rolesOf(viewer).filter((role) => named.includes(role)));
      for (const [kind, profile] of [
        ['klussterOwner', 'KLUSSTER_OWNER'],
        ['businessOwner', 'BUSINESS_OWNER'],
        ['consumerUser', 'CONSUMER_USER'],
      ] as const)
        expect(ownRecord(narrowed, kind)).toBe(named.includes(profile) ? ownRecord(viewer, kind) : undefined);
      expect(ownRecord(narrowed, 'person')).toBe('person');
      expect(countedAs(narrowed)).toEqual(rolesOf(viewer));
      expect(narrowedTo(viewer, undefined)).toBe(viewer);
    }),
  );
});

test('nobody acts as nothing; staff who act as a profile have no grants', () => {
  const named = new Set(PROFILES);
  expect(narrowedTo(anonymous, named)).toBe(anonymous);
  expect(narrowedTo(employee, named)).toEqual({ ...employee, grants: [], narrowed: true });
  expect(narrowedTo(employee, undefined)).toBe(employee);
});

test('a viewer who was looked up before is without the grants that ran out since', () => {
  const at = new Date('2026-11-03T12:00:00Z');
  const until = (time: string) => ({ personId: time, until: new Date(time), groups: ['contact'] });
  const [over, ending, open] = ['2026-11-03T11:59:59.999Z', '2026-11-03T12:00:00Z', '2026-11-03T12:00:00.001Z'].map(
    until,
  );
  const viewer = viewerAt(staff([over, ending, open] as never), at);
  expect(grantedPersons(viewer)).toEqual(['2026-11-03T12:00:00.001Z']);
  expect(viewerAt(everything, at)).toBe(everything);
  expect(viewerAt(anonymous, at)).toBe(anonymous);
});

test('one acts as each of her profiles, staff as their role, nobody as nothing', () => {
  expect(countedAs(everything)).toEqual(['KLUSSTER_OWNER', 'BUSINESS_OWNER', 'CONSUMER_USER']);
  expect(countedAs(employee)).toEqual(['CUSTOMER_REPRESENTATIVE']);
  expect(countedAs(anonymous)).toEqual([]);
  expect(countedAs(narrowedTo(everything, new Set(['CONSUMER_USER'])))).toEqual(PROFILES);
});
