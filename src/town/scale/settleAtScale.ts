import type { EntityManager } from '@mikro-orm/core';
import {
  Account,
  AccountAddress,
  BusinessOwner,
  ConsumerUser,
  type Ground,
  hashPassword,
  KlussterOwner,
} from '../../accounts/index.js';
import { Business } from '../../businesses/index.js';
import { ConsentEvent } from '../../consent/index.js';
import { canonicalEmail, emailAddress } from '../../kernel/emailAddress.js';
import { Fault } from '../../kernel/errors.js';
import { Klusster } from '../../klussters/index.js';
import { Listing, ListingStep } from '../../listings/index.js';
import { Recipient, Subscription } from '../../mailing/index.js';
import { Person } from '../../people/index.js';
import { blindIndex } from '../../privacy/vault/blindIndex.js';
import { provisionMissingKeys } from '../../privacy/vault/keys.js';
import { seal } from '../../privacy/vault/seal.js';
import { sharingEvents } from '../settle.js';
import { type Census, census, LISTINGS_PER_BUSINESS, scaleId } from './census.js';
import { type Inventor, inventor } from './invent.js';

/** Which scale town: the same scale and seed make the same town, save random keys and nonces. */
export type Scale = { readonly scale: number; readonly seed: number };

/** Told after each batch of a step: how many of how many are settled. */
export type Progress = (step: Step, settled: number, of: number) => void;

/** What is settled one after the other. */
export const STEPS = ['people', 'klussters', 'businesses', 'subscriptions'] as const;
export type Step = (typeof STEPS)[number];

type Site = Omit<Ground, 'em'> & {
  readonly em: EntityManager;
  readonly seed: number;
  readonly invent: Inventor;
  /** One argon2 hash for all accounts: a hundred thousand of them would take an hour and show nothing. */
  readonly passwordHash: string;
};

/** People settled at a time: few enough that memory does not grow with the town. */
const BATCH = 1_000;

/** Throws `Fault` where somebody lives already: a scale town is for an empty database. */
export async function refuseSettled(em: EntityManager): Promise<void> {
  if ((await em.count(Person)) > 0)
    throw new Fault('This database has people already. A scale town settles in an empty one only.');
}

/**
 * Settles a town of the shapes of real data in an empty database: sealed, indexed and consented to like real people's.
 * All of it is one transaction, so there is never half a town; keys that a broken attempt left are used by the next one.
 * @param password of all accounts; nobody can sign in who is not told it
 */
export async function settleAtScale(
  { em, ...ground }: Ground,
  { scale, seed }: Scale,
  password: string,
  progress: Progress,
): Promise<Census> {
  await refuseSettled(em);
  const of = census(scale);
  const passwordHash = await hashPassword(password);
  await em.transactional(async (within) => {
    const site = { ...ground, em: within, seed, invent: inventor(of, seed), passwordHash };
    await within.flush();
    for (const step of STEPS) {
      const [count, settle] = settling[step](of);
      for (let from = 0; from < count; from += BATCH) {
        const until = Math.min(from + BATCH, count);
        await settle(
          site,
          Array.from({ length: until - from }, (_, at) => from + at),
        );
        progress(step, until, count);
      }
    }
  });
  return of;
}

type Settling = (of: Census) => [count: number, settle: (site: Site, numbers: readonly number[]) => Promise<void>];

const settling: Readonly<Record<Step, Settling>> = {
  people: ({ people }) => [people, settlePeople],
  klussters: ({ klussters }) => [klussters, settleKlussters],
  businesses: ({ businesses }) => [businesses, settleBusinesses],
  subscriptions: ({ consumers }) => [consumers, settleSubscriptions],
};

/** One subscription in so many is in French. */
const FRENCH_READERS = 4;

async function settlePeople(site: Site, numbers: readonly number[]): Promise<void> {
  const { em, now, seed, keyStore, keyring, passwordHash, invent } = site;
  const people = numbers.map((number) => ({ id: scaleId<string>('person', seed, number), ...invent.person(number) }));
  const ids = people.map(({ id }) => id);
  const keys = await provisionMissingKeys(keyStore, keyring, ids);
  const index = keyring.derive('blind-index');
  const sealed = (person: string, table: string, record: string, group: string, values: Record<string, string>) =>
    seal(keys.get(person) as Buffer, { table, record, person, group }, values);
  await em.insertMany(
    Person,
    ids.map((id) => ({ id, createdAt: now })),
  );
  await em.insertMany(
    Account,
    people.map(({ id, account: email }) => ({
      person: id,
      account: sealed(id, 'account', id, 'account', { email }),
      passwordHash,
    })),
  );
  await em.insertMany(
    AccountAddress,
    people.map(({ id, account }) => ({
      addressIndex: blindIndex(index, 'email', canonicalEmail(account)),
      person: id,
    })),
  );
  await em.insertMany(
    ConsentEvent,
    people.flatMap(({ id, ...person }) => sharingEvents(id, person, now)),
  );
  const profiles = <Extra extends object>(
    table: string,
    profile: 'klussterOwner' | 'businessOwner' | 'consumer',
    more: (number: number) => Extra,
  ) =>
    people.flatMap(({ id: person, profiles: { [profile]: number }, contact }) => {
      if (number === undefined) return [];
      const id = scaleId<string>(table, seed, number);
      const { phone, mailingAddress, ...subscriber } = contact(profile);
      const values = profile === 'consumer' ? subscriber : { ...subscriber, phone, mailingAddress };
      return [{ id, person, contact: sealed(person, table, id, 'contact', values), ...more(number) }];
    });
  const state = (number: number) => ({ state: invent.klusster(number).ownerState });
  await em.insertMany(KlussterOwner, profiles('klusster_owner', 'klussterOwner', state));
  await em.insertMany(
    BusinessOwner,
    profiles('business_owner', 'businessOwner', () => ({})),
  );
  await em.insertMany(
    ConsumerUser,
    profiles('consumer_user', 'consumer', () => ({})),
  );
  await em.insertMany(
    Recipient,
    people.flatMap(({ profiles: { consumer: number }, contact }) =>
      number === undefined
        ? []
        : {
            id: scaleId<string>('recipient', seed, number),
            addressIndex: blindIndex(index, 'email', canonicalEmail(emailAddress(contact('consumer').email))),
            createdAt: now,
          },
    ),
  );
}

async function settleKlussters({ em, now, seed, invent }: Site, numbers: readonly number[]): Promise<void> {
  await em.insertMany(
    Klusster,
    numbers.map((number) => {
      const { ownerState: _, ...klusster } = invent.klusster(number);
      const owner = scaleId<string>('klusster_owner', seed, number);
      return {
        id: scaleId<string>('klusster', seed, number),
        ...klusster,
        state: 'PUBLISHED' as const,
        publishedAt: now,
        standsSince: now,
        owner,
        createdAt: now,
      };
    }),
  );
}

async function settleBusinesses({ em, now, seed, invent }: Site, numbers: readonly number[]): Promise<void> {
  const businesses = numbers.map((number) => ({
    id: scaleId<string>('business', seed, number),
    ...invent.business(number),
  }));
  await em.insertMany(
    Business,
    businesses.map(({ owner, listedIn: _, ...business }) => ({
      ...business,
      owner: scaleId<string>('business_owner', seed, owner),
      createdAt: now,
    })),
  );
  const listed = businesses.flatMap(({ id: business, listedIn }, at) =>
    listedIn.map((klusster, nth) => ({
      id: scaleId<string>('listing', seed, (numbers[at] as number) * LISTINGS_PER_BUSINESS + nth),
      klusster: scaleId<string>('klusster', seed, klusster),
      business,
    })),
  );
  const [state, by] = ['LISTED', 'KLUSSTER_OWNER'] as const;
  const stands = { state, stateBy: by, stateSince: now, createdAt: now };
  await em.insertMany(
    Listing,
    listed.map((one) => ({ ...one, ...stands })),
  );
  await em.insertMany(
    ListingStep,
    listed.map(({ id }) => ({ id, listing: id, state, by, at: now })),
  );
}

async function settleSubscriptions({ em, now, seed, invent }: Site, numbers: readonly number[]): Promise<void> {
  await em.insertMany(
    Subscription,
    numbers.flatMap((consumer) =>
      invent.subscriptions(consumer).map((klusster, at) => ({
        id: scaleId<string>('subscription', seed, consumer * 10 + at),
        consumerUser: scaleId<string>('consumer_user', seed, consumer),
        klusster: scaleId<string>('klusster', seed, klusster),
        recipient: scaleId<string>('recipient', seed, consumer),
        language: consumer % FRENCH_READERS === 0 ? ('FR' as const) : ('EN' as const),
        createdAt: now,
      })),
    ),
  );
}
