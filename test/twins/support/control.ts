import { operation } from '../../support/hostile.js';
import { idOf, type ResidentName, residents } from '../../support/town.js';
import { difference, exchange, type Seen } from './exchange.js';
import type { Pair } from './worlds.js';

const DOCUMENT = `query Control($ids: [ID!]!) {
  viewer { roles account { email } businessOwner { id firstName email } klussterOwner { id lastName phone }
    consumerUser { id email subscriptions { nodes { klusster { slug } } } } }
  nodes(ids: $ids) { id ... on BusinessOwner { email } ... on KlussterOwner { email } ... on ConsumerUser { email } } }`;

const KINDS = { KlussterOwner: 'klussterOwner', BusinessOwner: 'businessOwner', ConsumerUser: 'consumerUser' } as const;
const IDS = Object.entries(residents).flatMap(([name, resident]) =>
  Object.entries(KINDS).flatMap(([kind, profile]) =>
    profile in resident ? [idOf(kind as keyof typeof KINDS, name)] : [],
  ),
);

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
    const sent = { headers, body: operation(DOCUMENT, { ids: IDS }) };
    const [first, twin] = await Promise.all(worlds.map(({ service }) => exchange(service, sent)));
    asked[difference(first as Seen, twin as Seen) ? 'otherwise' : 'alike'].push(name);
  }
  return asked;
}
