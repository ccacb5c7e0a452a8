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

/**
 * What we do otherwise, on purpose. GETs need a header that a page cannot send without asking, which the suite does not
 * send (CSRF). An operation that does not parse, fit or coerce is 400 for every media type: what is between us and the
 * client counts errors by status, and all current clients read the body of either.
 */
const OTHERWISE = {
  '5A70': 'notice',
  D6D5: 'notice',
  '6A70': 'notice',
  '572B': 'warn',
  FDE2: 'warn',
  '7B9B': 'warn',
};

test('no error, and no warning but those that are meant', async () => {
  const audits = serverAudits({ url: `${service.url}/graphql`, fetchFn: fetch });
  const results = await Promise.all(audits.map(({ fn }) => fn()));
  const count = (status: string) => results.filter((result) => result.status === status).length;
  process.stdout.write(
    `graphql-http audits: ${results.length}, ${count('ok')} ok, ${count('notice')} notices, ${count('warn')} warnings, ${count('error')} errors\n`,
  );
  expect(results.length).toBeGreaterThanOrEqual(AUDITS_AT_LEAST);
  expect(count('error')).toBe(0);
  const others = results.filter(({ status }) => status !== 'ok').map(({ id, status }) => [id, status]);
  expect(Object.fromEntries(others)).toEqual(OTHERWISE);
});
