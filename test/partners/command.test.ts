import { operate } from '../support/commands.js';
import { productionEnv } from '../support/productionEnv.js';
import { type Service, startService } from '../support/service.js';
import { freshStorage } from '../support/town.js';

/** Partners can be registered on the command line, too: `klusster partner`. */

import.meta.jest.setTimeout(180_000);

let storage: Awaited<ReturnType<typeof freshStorage>>;
let service: Service;

beforeAll(async () => {
  storage = await freshStorage();
  service = await startService(storage, { withOauth: true });
});

afterAll(async () => {
  await service.close();
  await storage.drop();
});

const partner = (...args: string[]) => operate(productionEnv(storage), 'partner', ...args);

test('a partner that was added gets tokens by the secret that is shown once, and is listed', async () => {
  const added = await partner('add', '--name', 'Voisinage', '--redirect-uri', 'https://v.test/', '--scope', 'profile');
  const [, id = '', secret = ''] = /client_id +(\S+)\nclient_secret +(\S+)\n/.exec(added.output) ?? [];
  expect(added.code).toBe(0);
  const response = await fetch(`${service.url}/oauth/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  expect(response.status).toBe(200);
  const listed = await partner('list');
  expect(listed.output).toBe(`${id} Voisinage\n`);
});

test.each([
  ['an address that is not HTTPS', ['--name', 'V', '--redirect-uri', 'http://localhost/']],
  ['a scope that there is not', ['--name', 'V', '--scope', 'everything']],
  ['no name', []],
  ['keys that are none', ['--name', 'V', '--auth', 'private_key_jwt', '--jwks', '{}']],
])('%s is refused, and nobody is added', async (_, args) => {
  const before = await partner('list');
  expect((await partner('add', ...args)).code).not.toBe(0);
  expect(await partner('list')).toEqual(before);
});
