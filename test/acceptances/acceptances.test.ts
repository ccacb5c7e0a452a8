import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publishedDocuments, recordDocuments } from '../../src/policy/index.js';
import { told } from '../access/support.js';
import { asking, grantIn, openAbout } from '../cases/support.js';
import { disposingOf, erased } from '../disposal/support/erasing.js';
import { type Service, startService } from '../support/service.js';
import { accountOf, freshStorage, type ResidentName, rowIdOf, TOWN_PASSWORD } from '../support/town.js';

/** Who accepted which version of what is published (§15): exactly what she was shown, once, and no consent to anything. */

const ACCEPT = `mutation($input: AcceptDocumentsInput!) { acceptDocuments(input: $input) {
  acceptances { document version language sha256 acceptedAt isPresent } userErrors { code field message } } }`;
const READ = `{ viewer { acceptances { nodes { document version language sha256 acceptedAt isPresent } }
  documentsToAccept { nodes { kind language version } } } }`;
const DOCUMENTS = publishedDocuments();

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

const query = (text: string, ...values: unknown[]) => service.stores.main.reserve.query(text, values);
const rowsOf = (name: ResidentName) =>
  query('select * from document_acceptance where person_id = $1', rowIdOf('person', name));
const shown = (kind: keyof typeof DOCUMENTS, language: 'EN' | 'FR') => ({
  kind,
  language,
  version: DOCUMENTS[kind][language].version,
});
async function accept(name: ResidentName, documents: readonly object[], headers: Record<string, string> = {}) {
  const { body } = await service.ask(ACCEPT, {
    account: accountOf(name),
    variables: { input: { documents } },
    headers,
  });
  expect(body.errors).toBeUndefined();
  return body.data.acceptDocuments;
}
async function read(name: ResidentName) {
  const { body } = await service.ask(READ, { account: accountOf(name) });
  expect(body.errors).toBeUndefined();
  const { acceptances, documentsToAccept } = body.data.viewer;
  return { accepted: acceptances.nodes, left: documentsToAccept.nodes };
}

test('what she accepted is on record with its hash, and is left no more in either language', async () => {
  expect((await read('desmond')).left).toHaveLength(6);
  const { acceptances, userErrors } = await accept('desmond', [shown('TERMS', 'FR'), shown('ACCEPTABLE_USE', 'EN')]);
  expect(userErrors).toEqual([]);
  const of = (kind: 'TERMS' | 'ACCEPTABLE_USE', language: 'EN' | 'FR') => {
    const { version, sha256 } = DOCUMENTS[kind][language];
    return { document: kind, version, sha256, language, isPresent: true, acceptedAt: expect.any(String) };
  };
  expect(acceptances).toEqual([of('TERMS', 'FR'), of('ACCEPTABLE_USE', 'EN')]);
  const { accepted, left } = await read('desmond');
  expect(accepted).toHaveLength(2);
  expect(accepted).toEqual(expect.arrayContaining(acceptances));
  expect(left.map((one: any) => [one.kind, one.language]).sort()).toEqual([
    ['PRIVACY_POLICY', 'EN'],
    ['PRIVACY_POLICY', 'FR'],
  ]);
});

test('accepted once more it is answered alike and nothing changes, also of eight at once and twice in one', async () => {
  const first = await accept('fatima', [shown('TERMS', 'EN')]);
  const again = await Promise.all(Array.from({ length: 8 }, () => accept('fatima', [shown('TERMS', 'EN')])));
  for (const one of again) expect(one).toEqual(first);
  const twice = await accept('fatima', [shown('TERMS', 'EN'), shown('TERMS', 'EN')]);
  expect(twice.acceptances).toEqual([...first.acceptances, ...first.acceptances]);
  const atOnce = await Promise.all(Array.from({ length: 8 }, () => accept('fatima', [shown('TERMS', 'FR')])));
  expect(new Set(atOnce.map((one) => one.acceptances[0].acceptedAt)).size).toBe(1);
  expect(await rowsOf('fatima')).toHaveLength(2);
});

test('a version that is not in force is refused with the one that is, and nothing of the request is accepted', async () => {
  const documents = [shown('PRIVACY_POLICY', 'EN'), { ...shown('TERMS', 'EN'), version: 'another' }];
  const before = await rowsOf('luc');
  const { version } = DOCUMENTS.TERMS.EN;
  const said = {
    en: `This version is not in force. Read version ${version}, and accept that one.`,
    fr: `Cette version n’est pas en vigueur. Lisez la version ${version} et acceptez celle-là.`,
  };
  for (const [language, message] of Object.entries(said))
    expect(await accept('luc', documents, { 'accept-language': language })).toEqual({
      acceptances: null,
      userErrors: [{ code: 'DOCUMENT_CHANGED', field: 'documents.1.version', message }],
    });
  expect(await rowsOf('luc')).toEqual(before);
});

test('staff read it in a case, with a grant that covers the account, and not before', async () => {
  const ask = asking(service, 'ravi', { now: () => new Date() });
  const about = await openAbout(ask, 'desmond');
  const text =
    'query($id: ID!) { case(id: $id) { person { acceptances { nodes { document language version isPresent } } } } }';
  const asked = async () => (await ask(text, { id: about })).body.data.case.person.acceptances;
  expect(await asked()).toBeNull();
  await grantIn(ask, about, ['ACCOUNT']);
  expect((await asked()).nodes.map((one: any) => [one.document, one.language, one.isPresent]).sort()).toEqual([
    ['ACCEPTABLE_USE', 'EN', true],
    ['TERMS', 'FR', true],
  ]);
});

test('whoever asks what is held of her is told which text it was, in words', async () => {
  const signIn = `mutation($email: EmailAddress!) { signIn(input: { email: $email, password: "${TOWN_PASSWORD}" }) { accessToken } }`;
  const { body } = await service.ask(signIn, { variables: { email: accountOf('desmond') } });
  const { text } = await told(service, { token: body.data.signIn.accessToken });
  const records = JSON.parse(text).records.find(({ name }: any) => name === 'document_acceptance');
  const rows = records.rows.map(({ fields }: any) =>
    Object.fromEntries(fields.map(({ name, value, meaning }: any) => [name, meaning ?? value])),
  );
  const { version, sha256 } = DOCUMENTS.TERMS.FR;
  expect(rows).toContainEqual({
    ...{ document: 'the terms and conditions', language: 'French', version, textHash: sha256 },
    acceptedAt: expect.any(String),
  });
});

test('no consent comes of it', async () => {
  const consents = () => query('select id::text, person_id, purpose_code, kind from consent_event order by id');
  const before = await consents();
  await accept('luc', [shown('PRIVACY_POLICY', 'EN'), shown('TERMS', 'EN'), shown('ACCEPTABLE_USE', 'EN')]);
  expect(await consents()).toEqual(before);
});

test('nobody who is not signed in accepts anything, nor is told what is left', async () => {
  const { body } = await service.ask(ACCEPT, { variables: { input: { documents: [shown('TERMS', 'EN')] } } });
  expect(body.errors?.[0]?.extensions?.code ?? body.extensions?.withheld?.[0]?.reason).toMatch(
    /NOT_AUTHENTICATED|UNAUTHENTICATED/,
  );
  expect((await service.ask(READ)).body.data.viewer).toBeNull();
});

test('the database neither changes nor drops what was accepted', async () => {
  await accept('desmond', [shown('TERMS', 'FR')]);
  for (const statement of [
    'update document_acceptance set accepted_at = now()',
    'delete from document_acceptance',
    'truncate document_acceptance',
  ])
    await expect(query(statement)).rejects.toThrow('append-only');
});

test('of another text she is asked anew, and what she accepted stays', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'klusster-acceptances-'));
  try {
    await cp(new URL('../../policy', import.meta.url), folder, { recursive: true });
    const terms = join(folder, 'terms.fr.txt');
    await writeFile(terms, `${await readFile(terms, 'utf8')}\n8. Autre chose.\n`);
    const later = new Date(Date.now() + 3_600_000);
    await recordDocuments(service.stores.main.fork(), publishedDocuments(folder), later);
    const { accepted, left } = await read('desmond');
    expect(accepted.find((one: any) => one.document === 'TERMS')).toMatchObject({
      ...{ language: 'FR', isPresent: false },
    });
    expect(left.filter((one: any) => one.kind === 'TERMS')).toHaveLength(2);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('it goes with the person', async () => {
  expect((await rowsOf('fatima')).length).toBeGreaterThan(0);
  await erased(disposingOf(service.stores), rowIdOf('person', 'fatima'));
  expect(await rowsOf('fatima')).toEqual([]);
});
