import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { takeReturn } from '../../src/dispatch/takeReturn.js';
import { COUNT_DAILY } from '../../src/newsletters/countAudiences.job.js';
import { TOWN, type Town } from '../../src/town/cast.js';
import { bounce } from '../dispatch/reports.js';
import { dispatcherInto } from '../dispatch/support.js';
import { operation } from '../support/hostile.js';
import { klussters, type ResidentName, rowIdOf } from '../support/town.js';
import { campaign } from '../twins/support/campaign.js';
import { difference, exchange, type Seen } from '../twins/support/exchange.js';
import { clock, openTowns, type Pair, type World } from '../twins/support/worlds.js';

/** Two towns that differ in one reader, within one band (reading 4). */

type Difference = { readonly town: Town; readonly after?: (world: World) => Promise<void> };

const reader = {
  account: 'one.more@nowhere.test',
  language: 'EN',
  sharing: 'never asked',
  consumerUser: { contact: { firstName: 'One', lastName: 'More', email: 'one.more@nowhere.test' } },
} as const;

/** What one reader did or met, by what it is called. */
export const DIFFERENCES: Readonly<Record<string, Difference>> = {
  'one subscriber': {
    town: {
      ...TOWN,
      residents: { ...TOWN.residents, reader },
      subscriptions: [...TOWN.subscriptions, ['reader', 'plateauPost']],
    },
  },
  'one unsubscription': {
    town: {
      ...TOWN,
      subscriptions: TOWN.subscriptions.map((one) =>
        one[0] === 'noor' && one[1] === 'plateauPost' ? [one[0], one[1], 'ended'] : one,
      ),
    },
  },
  'one bounce': {
    town: TOWN,
    async after({ service: { stores } }) {
      const [[message] = []] = await stores.main.reserve.query(
        'select id::text from newsletter_message where recipient_id = $1 limit 1',
        [rowIdOf('recipient', 'noor')],
      );
      const desk = { fork: () => stores.main.fork(), now: () => clock.now() };
      expect(await takeReturn(desk, Buffer.from(bounce(message ?? '')))).toBe('BOUNCE');
    },
  },
};

/** What was sent in the town, back where its sending began. */
const SEND_AGAIN = `
  update newsletter set state = 'SENDING', sent_at = null, reported_at = null, reach = null where state = 'SENT' returning id::text`;
const LEFT = "select count(*)::text from newsletter_message where state = 'SENT'";

/** Both worlds of somebody, with what was sent there and the figures of the day; and how many messages left in each. */
export async function openTwo(
  viewer: ResidentName,
  { town, after }: Difference,
): Promise<{ readonly pair: Pair; readonly left: readonly number[] }> {
  const pair = await openTowns(viewer, [TOWN, town]);
  const left: number[] = [];
  for (const [at, world] of pair.worlds.entries()) {
    await sendAll(world);
    if (at === 1) await after?.(world);
    const { main } = world.service.stores;
    left.push(Number((await main.reserve.query(LEFT, []))[0]?.[0]));
    await main.database.query("update audience_band set counted_at = counted_at - interval '1 day'", []);
    await COUNT_DAILY.handle({ fork: () => main.fork(), clock } as never, {} as never);
  }
  return { pair, left };
}

/** Sends the newsletters of a world as they are sent. */
async function sendAll({ service: { stores } }: World): Promise<void> {
  const outbox = await mkdtemp(join(tmpdir(), 'klusster-two-worlds-'));
  try {
    const dispatch = dispatcherInto(outbox, stores, clock);
    for (const [id] of await stores.main.reserve.query(SEND_AGAIN, [])) await dispatch(id as string);
  } finally {
    await rm(outbox, { recursive: true, force: true });
  }
}

/** All that an owner is told of her readers, asked by hand: random documents come upon it now and then. */
export const TOLD = `{ ${Object.values(klussters)
  .map(
    ({ slug }, at) =>
      `k${at}: klusster(slug: "${slug}") { audienceBand { band countedAt } newsletters(first: 9) { nodes { id subject reach state version } } owner { id } businesses(first: 9) { totalCount } }`,
  )
  .join(
    ' ',
  )} viewer { klussterOwner { klussters { nodes { audienceBand { band } newsletters { nodes { state reach } } } } } } }`;

/** Where the two worlds of somebody are told apart, if they are, and how many pairs of answers were compared. */
export async function compareTwo(pair: Pair, documents: number, seed: number) {
  const [token] = await Promise.all(pair.worlds.map((world) => world.enter(pair.viewer as ResidentName, 'two-worlds')));
  const sent = { headers: { authorization: `Bearer ${token}` }, body: operation(TOLD, {}) };
  const [first, second] = (await Promise.all(pair.worlds.map(({ service }) => exchange(service, sent)))) as [
    Seen,
    Seen,
  ];
  const { tally, leak } = await campaign(pair, { documents, seed });
  return { where: difference(first, second) ?? leak?.where, told: first.body, compared: tally.documents + 1 };
}
