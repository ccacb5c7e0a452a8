import { countsAs, DisclosureNotes } from '../../../src/privacy/ledger/disclosureNotes.js';
import type { Rule } from '../../../src/privacy/privacyMap.js';
import { anonymous, narrowedTo } from '../../../src/privacy/viewer.js';
import { inTheNameOf, partner, person, staff } from '../support/asking.js';

const rule = (coordinate: string, group: string | undefined, clause = '4.1', audience = ['KLUSSTER_OWNER']): Rule =>
  ({ coordinate, audience, personal: group && { group, clause } }) as unknown as Rule;

const EMAIL = rule('BusinessOwner.email', 'contact');
const PHONE = rule('BusinessOwner.phone', 'contact');
const NAME = rule('BusinessOwner.lastName', 'contact');
const KO_EMAIL = rule('KlussterOwner.email', 'contact', '4.2', ['BUSINESS_OWNER', 'CONSUMER_USER']);
const LIST = rule('ConsumerUser.subscriptions', 'subscription', '4.3', ['CASE_STAFF']);

const reader = person({ klussterOwner: 'ko' }, 'reader');

test('people of whom the same was shown stand together, each once, in order', () => {
  const notes = new DisclosureNotes();
  for (const who of ['b', 'a', 'b']) for (const what of [PHONE, EMAIL]) notes.note(reader, who, what);
  notes.note(reader, 'c', EMAIL);
  expect(notes.viewer).toBe(reader);
  expect(notes.persons).toEqual(['a', 'b', 'c']);
  const shown = { as: 'KLUSSTER_OWNER', clause: '4.1', group: 'contact' };
  expect(notes.shown()).toEqual([
    { ...shown, coordinates: ['BusinessOwner.email'], persons: ['c'] },
    { ...shown, coordinates: ['BusinessOwner.email', 'BusinessOwner.phone'], persons: ['a', 'b'] },
  ]);
});

test('the fields of a person stand in order, however they were shown', () => {
  const notes = new DisclosureNotes();
  for (const what of [NAME, PHONE, EMAIL]) notes.note(reader, 'a', what);
  expect(notes.shown().map(({ coordinates }) => coordinates)).toEqual([
    ['BusinessOwner.email', 'BusinessOwner.lastName', 'BusinessOwner.phone'],
  ]);
});

test('what was shown under another clause, in another group, or to another profile stands apart', () => {
  const both = person({ klussterOwner: 'ko', businessOwner: 'bo', consumerUser: 'cu' }, 'reader');
  const notes = new DisclosureNotes();
  notes.note(both, 'a', EMAIL);
  notes.note(both, 'a', KO_EMAIL);
  expect(notes.shown().map(({ as, clause, coordinates }) => [as, clause, coordinates])).toEqual([
    ['BUSINESS_OWNER', '4.2', ['KlussterOwner.email']],
    ['KLUSSTER_OWNER', '4.1', ['BusinessOwner.email']],
  ]);
  const served = new DisclosureNotes();
  const employee = staff([]);
  served.note(employee, 'a', EMAIL);
  served.note(employee, 'a', LIST);
  served.note(employee, 'a', rule('ConsumerUser.email', 'contact', '4.3'));
  expect(served.shown().map(({ as, clause, group }) => [as, clause, group])).toEqual([
    ['CUSTOMER_REPRESENTATIVE', '4.1', 'contact'],
    ['CUSTOMER_REPRESENTATIVE', '4.3', 'contact'],
    ['CUSTOMER_REPRESENTATIVE', '4.3', 'subscription'],
  ]);
});

test('whoever acts with fewer profiles is noted as what she acts as, and counted as what she is', () => {
  const whole = person({ businessOwner: 'bo', consumerUser: 'cu' }, 'reader');
  const narrowed = narrowedTo(whole, new Set(['CONSUMER_USER']));
  const shownTo = (viewer: typeof whole) => {
    const notes = new DisclosureNotes();
    notes.note(viewer, 'a', KO_EMAIL);
    return notes.shown();
  };
  const shown = { clause: '4.2', group: 'contact', coordinates: ['KlussterOwner.email'], persons: ['a'] };
  expect(shownTo(whole)).toEqual([{ as: 'BUSINESS_OWNER', ...shown }]);
  expect(shownTo(narrowed)).toEqual([{ as: 'CONSUMER_USER', counted: 'BUSINESS_OWNER', ...shown }]);
  expect([whole, narrowed].map((viewer) => countsAs(viewer, KO_EMAIL))).toEqual(['BUSINESS_OWNER', 'BUSINESS_OWNER']);
  // A field of an audience that she has left for this request is shown to nobody, and counted as nothing.
  const asNothing = narrowedTo(whole, new Set(['KLUSSTER_OWNER']));
  expect(() => countsAs(asNothing as typeof whole, KO_EMAIL)).toThrow('in no audience of it');
  const employee = staff([]);
  expect(countsAs(employee as never, LIST)).toBe('CUSTOMER_REPRESENTATIVE');
});

test('a partner is noted as itself, counted as whom it asks for, and what it sees of her is a disclosure of its own', () => {
  const lent = inTheNameOf(person({ klussterOwner: 'ko', businessOwner: 'bo' }, 'reader'), 'contacts', 'profile');
  const own = rule('KlussterOwner.email', 'contact', '4.2', ['SELF', 'CONSUMER_USER']);
  const notes = new DisclosureNotes();
  notes.note(lent, 'a', EMAIL);
  notes.note(lent, 'reader', EMAIL);
  notes.note(lent, 'reader', own);
  const shown = { as: 'PARTNER', group: 'contact' };
  expect(notes.persons).toEqual(['a', 'reader']);
  expect(notes.shown()).toEqual([
    { ...shown, clause: '4.1', coordinates: ['BusinessOwner.email'], persons: ['reader'] },
    { ...shown, clause: '4.2', coordinates: ['KlussterOwner.email'], persons: ['reader'] },
    { ...shown, clause: '4.1', counted: 'KLUSSTER_OWNER', coordinates: ['BusinessOwner.email'], persons: ['a'] },
  ]);
  expect(() => new DisclosureNotes().note(partner, 'a', EMAIL)).toThrow('nobody known');
});

test('what one sees of oneself is not noted', () => {
  const notes = new DisclosureNotes();
  notes.note(reader, 'reader', EMAIL);
  expect([notes.viewer, notes.persons, notes.shown()]).toEqual([undefined, [], []]);
});

test('showing to nobody, to a second viewer, or to one in no audience is a fault, and names the field', () => {
  const notes = new DisclosureNotes();
  expect(() => notes.note(anonymous, 'a', EMAIL)).toThrow('shown to nobody known');
  expect(() => notes.note(person({ consumerUser: 'cu' }, 'other'), 'a', EMAIL)).toThrow('in no audience of it');
  const again = new DisclosureNotes();
  again.note(reader, 'a', EMAIL);
  const second = { ...person({ klussterOwner: 'ko' }, 'second'), sessionId: 'another' };
  expect(() => again.note(second, 'a', EMAIL)).toThrow('two viewers');
  for (const wrong of [() => notes.note(anonymous, 'a', EMAIL), () => again.note(second, 'a', EMAIL)])
    expect(wrong).toThrow(expect.objectContaining({ record: 'BusinessOwner.email' }));
});
