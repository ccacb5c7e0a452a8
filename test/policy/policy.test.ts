import { clausesOf } from '../../src/kernel/documents.js';
import { publishedDocuments } from '../../src/policy/index.js';
import { type Service, startService } from '../support/service.js';
import { freshStorage } from '../support/town.js';

const POLICY = publishedDocuments().PRIVACY_POLICY;

let storage: Awaited<ReturnType<typeof freshStorage>>;
let service: Service;

beforeAll(async () => {
  storage = await freshStorage();
  service = await startService(storage);
});

afterAll(async () => {
  await service.close();
  await storage.drop();
});

test('the policy is split at its numbers, down to the third level', () => {
  const clauses = clausesOf(
    'Title\n\n1. One\n\n  1. first\n  2. second\n    1. deep\n    2. deeper\n\n2. Two\n\nplain text\n',
  );
  expect(clauses).toEqual([
    { id: '1', text: 'One' },
    { id: '1.1', text: 'first' },
    { id: '1.2', text: 'second' },
    { id: '1.2.1', text: 'deep' },
    { id: '1.2.2', text: 'deeper' },
    { id: '2', text: 'Two\nplain text' },
  ]);
});

test('the French translation has the clauses of the English text, and says that it is a translation', () => {
  const { EN: english, FR: french } = POLICY;
  expect(french.clauses.map(({ id }) => id)).toEqual(english.clauses.map(({ id }) => id));
  expect(english.clauses.length).toBeGreaterThanOrEqual(60);
  expect(french.sha256).not.toBe(english.sha256);
  expect(french.text.split('\n').slice(0, 4).join(' ')).toMatch(/traduction/i);
});

test('every personal field is named, explained and cited in both languages', async () => {
  const personal = [...service.declared.map.rules.values()].filter((rule) => rule.personal);
  for (const language of ['EN', 'FR']) {
    const { body } = await service.ask(
      'query($language: Language!) { dataMap(language: $language) { coordinate label category purpose clause clauseText visibleTo retention } }',
      { variables: { language } },
    );
    expect(body.data.dataMap.map((entry: any) => entry.coordinate)).toEqual(personal.map((rule) => rule.coordinate));
    for (const entry of body.data.dataMap) {
      for (const [key, value] of Object.entries(entry))
        expect([entry.coordinate, key, value]).toEqual([entry.coordinate, key, expect.stringMatching(/./)]);
    }
  }
  expect(personal.length).toBeGreaterThanOrEqual(15);
});

test('the data map in French is in French', async () => {
  const { body } = await service.ask('{ dataMap(language: FR) { label visibleTo retention category } }');
  expect(JSON.stringify(body.data)).not.toMatch(/\b(the|and|until|active)\b/i);
});

test.each([
  [undefined, 'NEVER', 'NOT_AUTHENTICATED'],
  ['consumer@demo.test', 'NEVER', 'NOT_IN_AUDIENCE'],
  ['business.owner@demo.test', 'DEPENDS_ON_PERSON', null],
  ['klusster.owner@demo.test', 'ALWAYS', null],
])('visibility tells %s whether it may see a Business Owner’s address: %s', async (account, mayI, reason) => {
  const { body } = await service.ask(
    '{ visibility(coordinate: "BusinessOwner.email") { mayI reason clause visibleTo } }',
    {
      ...(account && { account }),
    },
  );
  expect(body.data.visibility).toEqual({
    mayI,
    reason,
    clause: '4.1',
    visibleTo:
      'the person herself or himself, active Klusster Owners, staff who hold an open case grant for the person',
  });
});

test('visibility of a field that does not exist is null', async () => {
  for (const coordinate of ['Nobody.nothing', '', '__proto__.x', 'constructor']) {
    const { body } = await service.ask('query($c: String!) { visibility(coordinate: $c) { coordinate } }', {
      variables: { c: coordinate },
    });
    expect(body.data).toEqual({ visibility: null });
  }
});

test('the policy is served whole, with its hash as version', async () => {
  const { body } = await service.ask('{ privacyPolicy { version sha256 language text clauses { id text } } }');
  const { version, sha256, text, clauses, language } = body.data.privacyPolicy;
  expect(text).toBe(POLICY.EN.text);
  expect(sha256.startsWith(version)).toBe(true);
  expect(language).toBe('EN');
  expect(clauses.find((clause: any) => clause.id === '4.1').text).toMatch(
    /shared with Klusster Owners but not Consumer Users/,
  );
});
