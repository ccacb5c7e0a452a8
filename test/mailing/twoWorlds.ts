import { COUNT_DAILY } from '../../src/newsletters/countAudiences.job.js';
import { TOWN, type Town } from '../../src/town/cast.js';
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

const noors = rowIdOf('recipient', 'noor');

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
      const { query } = stores.main.database;
      await query(
        `insert into suppression (id, recipient_id, reason, at) values (gen_random_uuid(), $1, 'BOUNCED', now())`,
        [noors],
      );
      await query(`update newsletter_message set state = 'FAILED' where recipient_id = $1`, [noors]);
    },
  },
};

/** One message of each newsletter that was sent to each who was on its list then. */
const SENT = `
  insert into newsletter_message (id, newsletter_id, recipient_id, consent_id, state, due_at, begun_at, ended_at)
  select gen_random_uuid(), n.id, s.recipient_id, s.consent_id, 'SENT', n.sending_since, n.sending_since, n.sending_since
  from newsletter n join subscription s on s.klusster_id = n.klusster_id and s.ended_at is null and s.consent_id is not null
  where n.state = 'SENT' on conflict do nothing`;

/** Both worlds of somebody, with what was sent there and the figures of the day. */
export async function openTwo(viewer: ResidentName, { town, after }: Difference): Promise<Pair> {
  const pair = await openTowns(viewer, [TOWN, town]);
  for (const [at, world] of pair.worlds.entries()) {
    const { stores } = world.service;
    await stores.main.database.query(SENT, []);
    if (at === 1) await after?.(world);
    await stores.main.database.query("update audience_band set counted_at = counted_at - interval '1 day'", []);
    await COUNT_DAILY.handle({ fork: () => stores.main.fork(), clock } as never, {} as never);
  }
  return pair;
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
