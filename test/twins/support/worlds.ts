import { randomBytes } from 'node:crypto';
import { hashPassword } from '../../../src/accounts/password.js';
import { Session } from '../../../src/accounts/session.entity.js';
import { tokenHash } from '../../../src/accounts/token.js';
import { allowances } from '../../../src/api/allowance.js';
import type { Ports } from '../../../src/api/ports.js';
import { fixedClock } from '../../../src/kernel/clock.js';
import { DataKeys } from '../../../src/privacy/vault/keys.js';
import { seal } from '../../../src/privacy/vault/seal.js';
import { openStores } from '../../../src/stores.js';
import { TOWN, type Town } from '../../../src/town/cast.js';
import { settleTown } from '../../../src/town/settle.js';
import { type Asker, isSomebody, residentOf } from '../../privacy/support/expectation.js';
import { withClient } from '../../read/crowd.js';
import { type Composition, type Service, startService, UNLIMITED, UNTIMED } from '../../support/service.js';
import { freshStorage, idOf, type ResidentName } from '../../support/town.js';
import { PROFILE_IDS, profileIdsOf } from './known.js';
import { type TwinTown, twinTown } from './twinTown.js';

/** One of the two worlds: its databases, and a service of the product on them. */
export type World = {
  readonly town: Town;
  readonly service: Service;
  /** Opens a session for someone; the test chooses the token, so that it is the same in both worlds. What the product opened is gone. */
  enter(name: string, token: string): Promise<void>;
  /** Another service on the same databases. */
  other(composition: Composition): Promise<Service>;
  close(): Promise<void>;
};

/** Two worlds that a viewer cannot tell apart, if the product keeps its word. */
export type Pair = { readonly viewer: Asker; readonly worlds: readonly [World, World]; close(): Promise<void> };

const SETTLED = new Date('2026-11-02T15:00:00Z');
const NOW = new Date('2026-11-03T12:00:00Z');
const clock = fixedClock(NOW);

/** Settles and starts both worlds of a viewer. */
export async function openPair(viewer: Asker, seed: number): Promise<Pair> {
  const worlds = [
    await openWorld(TOWN, viewer, 'first'),
    await openWorld(twinTown(viewer, seed), viewer, 'twin'),
  ] as const;
  await strangersAct(viewer, worlds);
  return {
    viewer,
    worlds,
    async close() {
      for (const world of worlds) await world.close();
    },
  };
}

async function openWorld(town: Town & Partial<TwinTown>, viewer: Asker, mark: 'first' | 'twin'): Promise<World> {
  const storage = await freshStorage('empty');
  const stores = await openStores(storage);
  const { main, keyStore, keyring } = stores;
  await settleTown({ em: main.fork(), keyStore, keyring, now: SETTLED }, town);
  for (const name of town.erased ?? []) await keyStore.erase(town.idOf('person', name));
  await stores.close();
  await withClient(storage.url, async (client) => {
    const others = 'person_id <> $2';
    const person = town.idOf('person', viewer);
    // A right password of somebody else is nothing that the viewer can know.
    await client.query(`update account set password_hash = $1 where ${others}`, [
      await hashPassword(`the ${mark} password`),
      person,
    ]);
    if (mark === 'twin') for (const table of ['person', 'listing']) await client.query(AGED(table));
  });
  // What is left of a minute depends on when the minute began: each request begins one, so that its cost alone is compared.
  const anew = (ports: Ports): Ports => ({ ...ports, allowances: (source) => allowances(UNTIMED.minuteCost)(source) });
  const other = (composition: Composition) =>
    startService(storage, {
      limits: UNLIMITED,
      leaks:
        'on purpose: its people have other ids, so the sweep does not know who asks; both worlds are compared instead',
      ...composition,
      clock,
      ports: (ports) => anew(composition.ports?.(ports) ?? ports),
    });
  const service = await other({});
  const entered = new Set<string>();
  return {
    town,
    service,
    other,
    async enter(name, token) {
      const em = service.stores.main.fork();
      const [person, expiresAt] = [town.idOf('person', name), new Date(NOW.getTime() + 60_000)];
      const id = TOWN.idOf('session', token);
      const { keyStore, keyring } = service.stores;
      // One who was erased has none; hers would not open.
      const key = (await new DataKeys(keyStore, keyring).of(person)) ?? randomBytes(32);
      const device = seal(key, { table: 'session', record: id, person, group: 'device' }, {});
      const at = { createdAt: NOW, usedAt: NOW, provenAt: NOW, expiresAt };
      em.create(Session, { id, tokenHash: tokenHash(token), person, kind: 'APP', device, ...at });
      await em.flush();
      entered.add(id);
      await em.nativeDelete(Session, { id: { $nin: [...entered] } });
    },
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
 * busy a service is can be felt; whom they look at, and whose password they try, differs.
 */
async function strangersAct(viewer: Asker, worlds: readonly [World, World]): Promise<void> {
  const strangers = (['marguerite', 'desmond', 'gabrielle'] as const).filter((name) => name !== viewer);
  const [first, twin] = worlds;
  const mine = isSomebody(viewer) ? profileIdsOf(residentOf(viewer)) : [];
  const people = PROFILE_IDS.filter((id) => !mine.includes(id));
  for (const name of strangers) {
    const token = `kls_${name}`;
    for (const world of worlds) await world.enter(name, token);
    await first.service.ask(SEE, { token, variables: { ids: [idOf('Klusster', 'plateauPost')] } });
    await twin.service.ask(SEE, { token, variables: { ids: people } });
    for (const world of worlds)
      await failToSignIn(world, world === twin ? 'newcomer one' : viewer === 'jeanne' ? 'aoife' : 'jeanne');
  }
}

const SIGN_IN =
  'mutation($email: EmailAddress!) { signIn(input: {email: $email, password: "not this one"}) { userErrors { code } } }';

const failToSignIn = ({ town, service }: World, name: string) =>
  service.ask(SIGN_IN, { variables: { email: town.residents[name as ResidentName]?.account } });
