import { hashPassword } from '../../../src/accounts/password.js';
import { allowances } from '../../../src/api/allowance.js';
import type { Ports } from '../../../src/api/ports.js';
import { fixedClock } from '../../../src/kernel/clock.js';
import { nobodysPassword } from '../../../src/kernel/factorRules.js';
import { TOWN, type Town } from '../../../src/town/cast.js';
import { settleTown } from '../../../src/town/settle.js';
import { type Asker, isSomebody, isUnproven, residentOf } from '../../privacy/support/expectation.js';
import { withClient } from '../../read/crowd.js';
import { type Composition, type Service, startService, UNLIMITED, UNTIMED } from '../../support/service.js';
import { freshStorage, idOf, type ResidentName, residents } from '../../support/town.js';
import { TOWN_TIME } from '../../support/townTime.mjs';
import { type Enter, entranceTo } from './entrance.js';
import { isHer, isHerself, isToldOf } from './hidden.js';
import { PROFILE_IDS, profileIdsOf } from './known.js';
import { lendInFirst, lendInTwin } from './lending.js';
import { type TwinTown, twinTown } from './twinTown.js';

/** One of the two worlds: its databases, and a service of the product on them. */
export type World = {
  readonly town: Town;
  readonly service: Service;
  readonly enter: Enter;
  /** Another service on the same databases. */
  other(composition: Composition): Promise<Service>;
  close(): Promise<void>;
};

/** Two worlds that a viewer cannot tell apart, if the product keeps its word. */
export type Pair = { readonly viewer: Asker; readonly worlds: readonly [World, World]; close(): Promise<void> };

const NOW = new Date('2026-11-03T12:00:00Z');
export const clock = fixedClock(NOW);

/** A right password of somebody else is nothing that the viewer can know. */
const PASSWORDS = { first: hashPassword('the first password'), twin: hashPassword('the twin password') } as const;

/** Settles and starts both worlds of a viewer. */
export async function openPair(viewer: Asker, seed: number): Promise<Pair> {
  const worlds = await Promise.all([
    openWorld(TOWN, viewer, 'first'),
    openWorld(twinTown(viewer, seed), viewer, 'twin'),
  ] as const);
  await strangersAct(viewer, worlds);
  return {
    viewer,
    worlds,
    async close() {
      await Promise.all(worlds.map((world) => world.close()));
    },
  };
}

/** Two towns that are settled alike but for what they say; nothing else is done in them. */
export async function openTowns(viewer: Asker, towns: readonly [Town, Town]): Promise<Pair> {
  const worlds = await Promise.all([openWorld(towns[0], viewer, 'first'), openWorld(towns[1], viewer, 'first')]);
  return {
    viewer,
    worlds,
    async close() {
      await Promise.all(worlds.map((world) => world.close()));
    },
  };
}

async function openWorld(town: Town & Partial<TwinTown>, viewer: Asker, mark: 'first' | 'twin'): Promise<World> {
  // The town as it is has been settled once for all tests, at the same instant.
  const isSettled = town === TOWN;
  const storage = await freshStorage(isSettled ? 'town' : 'empty');
  // What is left of a minute depends on when the minute began: each request begins one, so that its cost alone is compared.
  const anew = (ports: Ports): Ports => ({ ...ports, allowances: (source) => allowances(UNTIMED.minuteCost)(source) });
  const other = (composition: Composition) =>
    startService(storage, {
      limits: UNLIMITED,
      leaks:
        'on purpose: its people have other ids, so the sweep does not know who asks; both worlds are compared instead',
      // Whoever has proven no second factor asks where a password is not enough.
      ...(isUnproven(viewer) && { passwordIsEnough: nobodysPassword }),
      ...composition,
      clock,
      ports: (ports) => anew(composition.ports?.(ports) ?? ports),
    });
  const service = await other({});
  const { main, keyStore, keyring } = service.stores;
  if (!isSettled) await settleTown({ em: main.fork(), keyStore, keyring, now: TOWN_TIME }, town);
  for (const name of town.erased ?? []) await keyStore.erase(town.idOf('person', name));
  await (mark === 'first' ? lendInFirst(main.database) : lendInTwin(main.database, town, viewer));
  await withClient(storage.url, async (client) => {
    await client.query('update account set password_hash = $1 where person_id <> all($2)', [
      await PASSWORDS[mark],
      Object.keys(residents).flatMap((name) => (isHerself(viewer, name) ? [town.idOf('person', name)] : [])),
    ]);
    // By the age of a draft its owner finds it among the newest; that of a business is public.
    if (mark === 'twin')
      for (const aged of [AGED('person'), AGED('listing'), `${AGED('klusster')} where published_at is not null`])
        await client.query(aged);
  });
  return {
    town,
    service,
    other,
    enter: entranceTo(service, town, NOW),
    async close() {
      await service.close();
      await storage.drop();
    },
  };
}

/** When a row was made is internal; in the twin each was made at another time, in another order. */
const AGED = (table: string) =>
  `update ${table} as aged set created_at = created_at - (1 + abs(hashtext(aged::text)) % 500) * interval '1 day'`;

const SEE = `query Strangers($ids: [ID!]!) { nodes(ids: $ids) { id
  ... on BusinessOwner { firstName email } ... on KlussterOwner { lastName phone } ... on ConsumerUser { email } } }`;

/**
 * What others do leaves traces: sessions, entries of the ledger, failed attempts. In both worlds they ask as often, since how
 * busy a service is can be felt; whom they look at, and whose password they try, differs. To a partner, she in whose name it
 * asks is one of them.
 */
async function strangersAct(viewer: Asker, worlds: readonly [World, World]): Promise<void> {
  const strangers = (['marguerite', 'desmond', 'gabrielle'] as const).filter((name) => !isHerself(viewer, name));
  const [first, twin] = worlds;
  const mine = isSomebody(viewer) && isToldOf(viewer, residentOf(viewer), 'disclosures');
  const people = PROFILE_IDS.filter((id) => !mine || !profileIdsOf(residentOf(viewer)).includes(id));
  for (const name of strangers) {
    const [token = ''] = await Promise.all(worlds.map((world) => world.enter(name, name)));
    await first.service.ask(SEE, { token, variables: { ids: [idOf('Klusster', 'plateauPost')] } });
    await twin.service.ask(SEE, { token, variables: { ids: people } });
  }
  await Promise.all([
    failToSignIn(first, isHer(viewer, 'jeanne') ? 'aoife' : 'jeanne'),
    failToSignIn(twin, 'newcomer one'),
  ]);
}

const SIGN_IN =
  'mutation($email: EmailAddress!) { signIn(input: {email: $email, password: "not this one"}) { userErrors { code } } }';

const failToSignIn = ({ town, service }: World, name: string) =>
  service.ask(SIGN_IN, { variables: { email: town.residents[name as ResidentName]?.account } });
