import { operation } from '../../support/hostile.js';
import { type ResidentName, residents } from '../../support/town.js';
import { difference, exchange, type Seen } from './exchange.js';
import { PROFILE_IDS } from './known.js';
import type { Pair } from './worlds.js';

const DOCUMENT = `query Control($ids: [ID!]!) {
  viewer { roles account { email } businessOwner { id firstName email } klussterOwner { id lastName phone }
    consumerUser { id email subscriptions { nodes { klusster { slug } } } } }
  nodes(ids: $ids) { id ... on BusinessOwner { email } ... on KlussterOwner { email } ... on ConsumerUser { email } } }`;

/**
 * Everybody else asks about herself and about all the others. She may see some of what is otherwise in the twin, so she is
 * answered otherwise there; a comparison that found nothing here would find nothing anywhere. Names by answer.
 */
export async function askedByOthers({ viewer, worlds }: Pair): Promise<{ alike: string[]; otherwise: string[] }> {
  const asked = { alike: [] as string[], otherwise: [] as string[] };
  const inBoth = (Object.keys(residents) as ResidentName[]).filter((name) => worlds[1].town.residents[name]);
  for (const name of inBoth.filter((one) => one !== viewer)) {
    const token = `kls_control-${name}`;
    for (const world of worlds) await world.enter(name, token);
    const headers = { authorization: `Bearer ${token}` };
    const sent = { headers, body: operation(DOCUMENT, { ids: PROFILE_IDS }) };
    const [first, twin] = await Promise.all(worlds.map(({ service }) => exchange(service, sent)));
    asked[difference(first as Seen, twin as Seen) ? 'otherwise' : 'alike'].push(name);
  }
  return asked;
}
