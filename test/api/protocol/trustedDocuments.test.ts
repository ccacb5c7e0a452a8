import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readTrustedDocuments } from '../../../src/api/trustedDocuments.js';
import { Fault } from '../../../src/kernel/errors.js';
import { judge, operation, send } from '../../support/hostile.js';
import { type Service, startService } from '../../support/service.js';
import { freshStorage } from '../../support/town.js';

const MANIFEST: Record<string, string> = JSON.parse(
  readFileSync(new URL('../../../schema/client/persisted-documents.json', import.meta.url), 'utf8'),
);
const [ID = '', TEXT = ''] = Object.entries(MANIFEST).find(([, text]) => text.startsWith('query KlussterPage')) ?? [];
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const STRANGE = '{ klusster(slug: "plateau-post") { name } }';
const NOBODYS = hashOf(STRANGE);
const variables = { slug: 'plateau-post' };

let storage: Awaited<ReturnType<typeof freshStorage>>;
let free: Service;
let strict: Service;

beforeAll(async () => {
  storage = await freshStorage();
  free = await startService(storage);
  strict = await startService(storage, { serving: { documents: await readTrustedDocuments(true) } });
});
afterAll(async () => {
  await free?.close();
  await strict?.close();
  await storage?.drop();
});

const post = async (service: Service, body: unknown) => {
  const heard = await send(service, { body: JSON.stringify(body) });
  return { told: judge(service, heard), name: JSON.parse(heard.text).data?.klusster?.name };
};
const get = async (service: Service, parameters: Record<string, string>) => {
  const path = `/graphql?${new URLSearchParams(parameters)}`;
  const heard = await send(service, { method: 'GET', path });
  return { told: judge(service, heard), name: JSON.parse(heard.text).data?.klusster?.name };
};
const persisted = (sha256Hash: unknown) => ({ persistedQuery: { version: 1, sha256Hash } });
const FINE = { told: '200', name: 'Plateau Post' };
const REFUSED = { told: '400 DOCUMENT_NOT_TRUSTED', name: undefined };

describe.each([
  ['free', () => free],
  ['strict', () => strict],
])('a document of the manifest, %s', (_name, at) => {
  test('is named by documentId, in POST and GET', async () => {
    expect(await post(at(), { documentId: ID, variables })).toEqual(FINE);
    expect(await get(at(), { documentId: ID, variables: JSON.stringify(variables) })).toEqual(FINE);
    expect(await post(at(), { documentId: ID, variables, operationName: 'KlussterPage' })).toEqual(FINE);
  });

  test("is named as Apollo's clients do, without and with the text", async () => {
    const extensions = persisted(ID.slice(7));
    expect(await post(at(), { extensions, variables })).toEqual(FINE);
    expect(await post(at(), { extensions, variables, query: TEXT })).toEqual(FINE);
    expect(await get(at(), { extensions: JSON.stringify(extensions), variables: JSON.stringify(variables) })).toEqual(
      FINE,
    );
  });

  test('is sent in full', async () => {
    expect(await post(at(), { query: TEXT, variables })).toEqual(FINE);
    expect(await get(at(), { query: TEXT, variables: JSON.stringify(variables) })).toEqual(FINE);
  });

  test('is named and another one sent: neither runs', async () => {
    expect((await post(at(), { documentId: ID, query: STRANGE, variables })).told).toBe('400 BAD_REQUEST');
    expect((await post(at(), { extensions: persisted(ID.slice(7)), query: STRANGE })).name).toBeUndefined();
  });
});

test('an id that is nobody’s, or no id, is refused', async () => {
  const ids = [`sha256:${NOBODYS}`, ID.slice(7), ID.toUpperCase(), '', '__proto__', 'constructor', 7, null, [ID], {}];
  for (const service of [free, strict])
    for (const documentId of ids) expect(await post(service, { documentId })).toEqual(REFUSED);
});

test('a stranger cannot register one: the text is sent with its hash, and the hash alone is refused for ever', async () => {
  for (let round = 0; round < 2; round += 1) {
    const extensions = persisted(NOBODYS);
    const code = (service: Service) => (service === free ? '400 PERSISTED_QUERY_NOT_SUPPORTED' : REFUSED.told);
    for (const service of [free, strict]) {
      expect((await post(service, { extensions })).told.replace(/^\d+/, '400')).toBe(code(service));
      expect((await post(service, { extensions, query: STRANGE })).told.replace(/^\d+/, '400')).toBe(code(service));
      expect(await post(service, { documentId: `sha256:${NOBODYS}` })).toEqual(REFUSED);
    }
  }
});

describe('when documents must be trusted', () => {
  test.each([
    ['a text of a stranger', STRANGE],
    ['introspection', '{ __schema { types { name } } }'],
    ['a trusted text with a space more', `${TEXT} `],
    ['a trusted text with another operation behind it', `${TEXT} query Other { __typename }`],
    ['a text that is no GraphQL: it is not parsed', '{{{'],
  ])('%s is refused', async (_name, query) => {
    strict.forget();
    expect(await post(strict, { query, variables })).toEqual(REFUSED);
    expect(await get(strict, { query })).toEqual(REFUSED);
    expect(strict.statements).toEqual([]);
  });

  test('every operation that is promised runs', async () => {
    const promised = Object.entries(MANIFEST);
    for (const [documentId, text] of promised)
      expect([text.slice(0, 30), (await post(strict, { documentId, variables: {} })).told]).toEqual([
        text.slice(0, 30),
        expect.not.stringContaining('NOT_TRUSTED'),
      ]);
    process.stdout.write(`trusted documents: ${promised.length}\n`);
    expect(promised.length).toBeGreaterThanOrEqual(11);
  });

  test('what is no request is refused as before', async () => {
    for (const body of ['[]', '7', '{}', operation(7)])
      expect(judge(strict, await send(strict, { body }))).toMatch(/^400 /);
  });
});

describe('the manifest', () => {
  test('is not taken when a text is not what its id says, or when it cannot be read', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'klusster-manifest-'));
    const path = join(folder, 'manifest.json');
    await writeFile(path, JSON.stringify({ [ID]: `${TEXT} ` }));
    await expect(readTrustedDocuments(true, path)).rejects.toThrow(Fault);
    await writeFile(path, '{');
    await expect(readTrustedDocuments(false, path)).rejects.toThrow(/cannot be read/);
    await expect(readTrustedDocuments(true, join(folder, 'none'))).rejects.toThrow(/npm run schema/);
    await rm(folder, { recursive: true });
  });
});
