import { type Service, startService } from '../support/service.js';
import { accountOf, freshStorage } from '../support/town.js';

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

const PAGE = `{ klusster(slug: "plateau-post") { name owner { email } businesses(first: 10) { nodes { name owner { email } } } } }`;

test('a Consumer User sees the Klusster Owner and never the Business Owners', async () => {
  const { body } = await service.ask(PAGE, { account: accountOf('aoife') });
  expect(body.data.klusster.owner.email).toBe('marguerite@plateau-post.test');
  expect(body.data.klusster.businesses.nodes.map((business: any) => business.owner.email)).toEqual([
    null,
    null,
    null,
    null,
  ]);
  expect(body.extensions.withheld).toEqual([
    {
      path: ['klusster', 'businesses', 'nodes', 'owner', 'email'],
      coordinate: 'BusinessOwner.email',
      reason: 'NOT_IN_AUDIENCE',
    },
  ]);
});
