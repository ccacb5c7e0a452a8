import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Documents } from '../../src/kernel/documents.js';
import { publishedDocuments, recordDocuments } from '../../src/policy/index.js';
import { type Service, startService } from '../support/service.js';
import { freshStorage } from '../support/town.js';

const LIST = `query($filter: DocumentFilter, $first: Int, $after: String) {
  documents(filter: $filter, first: $first, after: $after) {
    nodes { kind language version sha256 isSample isTranslation inForceFrom }
    pageInfo { hasNextPage endCursor }
  }
}`;
const ONE =
  'query($version: String) { document(kind: TERMS, version: $version) { version inForceFrom text clauses { id text } } }';

let storage: Awaited<ReturnType<typeof freshStorage>>;
let service: Service;
let folder: string;

beforeAll(async () => {
  storage = await freshStorage();
  service = await startService(storage);
  folder = await mkdtemp(join(tmpdir(), 'klusster-documents-'));
  await cp(new URL('../../policy', import.meta.url), folder, { recursive: true });
});

afterAll(async () => {
  await service.close();
  await storage.drop();
  await rm(folder, { recursive: true });
});

const published = async (variables: object) => (await service.ask(LIST, { variables })).body.data.documents;
const terms = async (version?: string) => (await service.ask(ONE, { variables: { version } })).body.data.document;
const record = (documents: Documents, at: Date) => recordDocuments(service.stores.main.fork(), documents, at);
const inAnHour = (hours: number) => new Date(Date.now() + hours * 3_600_000);

/** What an operator publishes who changed a line of the terms in English. */
async function changedTerms(line: string): Promise<Documents> {
  const shipped = await readFile(new URL('../../policy/terms.en.txt', import.meta.url), 'utf8');
  await writeFile(join(folder, 'terms.en.txt'), `${shipped.replace(/^This text is a sample.*\n/m, '')}\n8. ${line}\n`);
  return publishedDocuments(folder);
}

test('six documents are in force: samples say that they are, and so does the translation of the policy', async () => {
  const { nodes } = await published({ filter: { inForce: true } });
  const marks = nodes.map((one: any) => [one.kind, one.language, one.isSample, one.isTranslation]);
  expect(marks.sort()).toEqual([
    ['ACCEPTABLE_USE', 'EN', true, false],
    ['ACCEPTABLE_USE', 'FR', true, false],
    ['PRIVACY_POLICY', 'EN', false, false],
    ['PRIVACY_POLICY', 'FR', false, true],
    ['TERMS', 'EN', true, false],
    ['TERMS', 'FR', true, false],
  ]);
  const { body } = await service.ask('{ en: privacyPolicy { sha256 } fr: privacyPolicy(language: FR) { sha256 } }');
  const hashOf = (language: string) =>
    nodes.find((one: any) => one.kind === 'PRIVACY_POLICY' && one.language === language).sha256;
  expect([body.data.en.sha256, body.data.fr.sha256]).toEqual([hashOf('EN'), hashOf('FR')]);
});

test('both languages of a document have the same clauses', () => {
  const documents = publishedDocuments();
  for (const { EN, FR } of Object.values(documents))
    expect(FR.clauses.map(({ id }) => id)).toEqual(EN.clauses.map(({ id }) => id));
  expect(documents.TERMS.EN.clauses.length).toBeGreaterThanOrEqual(15);
});

test('a service that starts with the same documents records nothing', async () => {
  expect(await record(publishedDocuments(), inAnHour(0))).toBe(0);
});

test('another text is another version, the one before stays readable, and services that start together record it once', async () => {
  const before = await terms();
  const changed = await changedTerms('More');
  const recorded = await Promise.all([1, 2, 3, 4].map(() => record(changed, inAnHour(1))));
  expect(recorded.sort()).toEqual([0, 0, 0, 1]);
  const now = await terms();
  expect(now.version).toBe(changed.TERMS.EN.version);
  expect(now.clauses.at(-1)).toEqual({ id: '8', text: 'More' });
  expect(await terms(before.version)).toEqual(before);
  expect(await terms('never was')).toBeNull();
  expect((await published({ filter: { kind: 'TERMS', language: 'EN', inForce: true } })).nodes).toMatchObject([
    { version: now.version, isSample: false },
  ]);
});

test('past versions are read page by page, each once, and what comes back is in force again', async () => {
  for (const [at, line] of ['Even more', 'Less', 'Least'].entries())
    expect(await record(await changedTerms(line), inAnHour(2 + at))).toBe(1);
  const again = await changedTerms('More');
  expect(await record(again, inAnHour(9))).toBe(1);
  expect((await terms()).version).toBe(again.TERMS.EN.version);
  const filter = { kind: 'TERMS', language: 'EN', inForce: false };
  const all = (await published({ filter, first: 100 })).nodes;
  const seen = [];
  for (let after: string | undefined, more = true; more; ) {
    const page = await published({ filter, first: 2, after });
    seen.push(...page.nodes);
    more = page.pageInfo.hasNextPage;
    after = page.pageInfo.endCursor;
  }
  expect(seen).toEqual(all);
  expect(seen.length).toBe(5);
  const since = seen.map((one) => one.inForceFrom);
  expect(since).toEqual([...since].sort().reverse());
});

test('a clock that was set back does not bring back what was replaced', async () => {
  const changed = await changedTerms('Said by a slow clock');
  expect(await record(changed, new Date(0))).toBe(1);
  expect((await terms()).version).toBe(changed.TERMS.EN.version);
});

test.each([
  ['update document_version set text = text', /append-only/],
  ['delete from document_version', /append-only/],
  [
    `insert into document_version select gen_random_uuid(), kind, language, version, sha256, text || '.', is_sample, is_translation, now() + interval '1 year' from document_version limit 1`,
    /is_of_its_text/,
  ],
])('the database refuses %s', async (statement, why) => {
  await expect(service.stores.main.reserve.query(statement, [])).rejects.toThrow(why);
});

test.each([
  ['that is not there', undefined],
  ['that is empty', Buffer.alloc(0)],
  ['without a numbered clause', Buffer.from('Terms\n')],
  ['that is no UTF-8', Buffer.from([0x31, 0x2e, 0x20, 0xff, 0xfe])],
  ['with a NUL', Buffer.from('1. Terms\0\n')],
  ['that is too long', Buffer.from(`1. ${'x'.repeat(500_000)}`)],
])('a folder with a document %s is refused, by the name of the file', async (_what, bytes) => {
  const other = await mkdtemp(join(tmpdir(), 'klusster-documents-'));
  await cp(folder, other, { recursive: true });
  const file = join(other, 'terms.fr.txt');
  await (bytes === undefined ? rm(file) : writeFile(file, bytes));
  expect(() => publishedDocuments(other)).toThrow('terms.fr.txt');
  await rm(other, { recursive: true });
});
