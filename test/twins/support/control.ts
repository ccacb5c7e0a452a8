import type { Asker } from '../../privacy/support/expectation.js';
import { operation } from '../../support/hostile.js';
import { type ResidentName, residents } from '../../support/town.js';
import { difference, exchange, type Seen } from './exchange.js';
import { isHer, isShown, PROFILE_OF } from './hidden.js';
import { PROFILE_IDS } from './known.js';
import type { Pair } from './worlds.js';

const DOCUMENT = `query Control($ids: [ID!]!) {
  viewer { roles account { email } businessOwner { id firstName email } klussterOwner { id lastName phone }
    consumerUser { id email subscriptions { nodes { klusster { slug } } } } }
  nodes(ids: $ids) { id ... on BusinessOwner { email } ... on KlussterOwner { email } ... on ConsumerUser { email } } }`;

/**
 * Everybody else asks about herself and about all the others. She may see some of what is otherwise in the twin, so she is
 * answered otherwise there; a comparison that found nothing here would find nothing anywhere. She in whose name a partner asks,
 * or who acts with fewer profiles, is one of them where as herself she sees more. Names by answer.
 */
export async function askedByOthers({ viewer, worlds }: Pair): Promise<{ alike: string[]; otherwise: string[] }> {
  const asked = { alike: [] as string[], otherwise: [] as string[] };
  const others = (Object.keys(residents) as ResidentName[]).filter(
    (name) => worlds[1].town.residents[name] && (!isHer(viewer, name) || seesMoreHerself(name, viewer)),
  );
  for (const name of others) {
    const [token] = await Promise.all(worlds.map((world) => world.enter(name, `control-${name}`)));
    const headers = { authorization: `Bearer ${token}` };
    const sent = { headers, body: operation(DOCUMENT, { ids: PROFILE_IDS }) };
    const [first, twin] = await Promise.all(worlds.map(({ service }) => exchange(service, sent)));
    asked[difference(first as Seen, twin as Seen) ? 'otherwise' : 'alike'].push(name);
  }
  return asked;
}

/** What the document asks that could be otherwise. */
const TOLD = ['Account.email', 'BusinessOwner.email', 'KlussterOwner.email', 'ConsumerUser.email'] as const;

/** Whether she sees anything of herself that whoever asks as her does not. */
const seesMoreHerself = (name: ResidentName, viewer: Asker): boolean =>
  TOLD.filter((coordinate) => has(name, coordinate)).some((coordinate) => !isShown(viewer, coordinate, name));

const has = (name: ResidentName, coordinate: string): boolean => {
  const profile = PROFILE_OF[coordinate.split('.')[0] as keyof typeof PROFILE_OF];
  return profile === undefined || profile in residents[name];
};
