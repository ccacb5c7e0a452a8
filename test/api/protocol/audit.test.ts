import { serverAudits } from 'graphql-http';
import { type Service, startService } from '../../support/service.js';
import { freshStorage } from '../../support/town.js';

/** The audit suite of GraphQL over HTTP, as its authors publish it, against the running service. */

let storage: Awaited<ReturnType<typeof freshStorage>>;
let service: Service;

beforeAll(async () => {
  storage = await freshStorage();
  service = await startService(storage);
});
afterAll(async () => {
  await service?.close();
  await storage?.drop();
});

const AUDITS_AT_LEAST = 60;

test('no error and no warning', async () => {
  const results = await Promise.all(
    serverAudits({ url: `${service.url}/graphql`, fetchFn: fetch }).map(({ fn }) => fn()),
  );
  const count = (status: string) => results.filter((result) => result.status === status).length;
  const told = results.filter(({ status }) => status !== 'ok').map(({ id, name, status }) => `${status} ${id} ${name}`);
  process.stdout.write(
    `graphql-http audits: ${results.length}, ${count('ok')} ok, ${count('notice')} notices, ${count('warn')} warnings, ${count('error')} errors\n`,
  );
  expect(results.length).toBeGreaterThanOrEqual(AUDITS_AT_LEAST);
  expect(told).toEqual([]);
});
