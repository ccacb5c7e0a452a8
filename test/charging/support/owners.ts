import { randomUUID } from 'node:crypto';
import { openAccount, openProfile } from '../../../src/accounts/index.js';
import type { TestCardName } from '../../../src/cards/gateway/testCards.js';
import type { Simulator } from '../../../src/cards/index.js';
import { sealDetails, sealNotices, sealToken } from '../../../src/cards/sealed.js';
import { emailAddress } from '../../../src/kernel/emailAddress.js';
import { newId, type PersonId } from '../../../src/kernel/ids.js';
import { DataKeys, provisionMissingKeys } from '../../../src/privacy/vault/keys.js';
import type { DataKey } from '../../../src/privacy/vault/seal.js';
import type { Stores } from '../../../src/stores.js';

/** Klusster Owners with klussters and cards, as many as a test needs. */

export type Ground = Pick<Stores, 'main' | 'keyStore' | 'keyring'>;

export const PROVINCES = {
  NL: 'America/St_Johns',
  QC: 'America/Toronto',
  SK: 'America/Regina',
  BC: 'America/Vancouver',
} as const;
export type ProvinceOf = keyof typeof PROVINCES;

export type Owner = {
  readonly id: string;
  readonly person: PersonId;
  readonly province: ProvinceOf;
  readonly timeZone: string;
};

/** An owner of a klusster that has been open since an instant. */
export async function settleOwner(ground: Ground, province: ProvinceOf, since: Date): Promise<Owner> {
  const { main, keyStore, keyring } = ground;
  const person = newId<PersonId>();
  const key = (await provisionMissingKeys(keyStore, keyring, [person])).get(person) as DataKey;
  const mark = person.slice(-12);
  const email = emailAddress(`owner.${mark}@example.test`);
  const contact = {
    firstName: 'Amina',
    lastName: 'Diallo',
    email,
    phone: '+15145550100',
    mailingAddress: '1 rue de la Presse\nMontréal QC H2X 3V4',
  };
  const id = await main.fork().transactional(async (em) => {
    await openAccount({ em, keyring, now: since }, { person, key, email, passwordHash: null });
    return openProfile(em, { person, key, now: since }, { profile: 'KLUSSTER_OWNER', contact });
  });
  await main.fork().transactional(async (em) => {
    const run = (text: string, values: unknown[]) =>
      em.getConnection().execute(text, values, 'run', em.getTransactionContext());
    await run("update klusster_owner set state = 'ACTIVE' where id = ?", [id]);
    await run(
      `insert into klusster (id, version, state, slug, name, name_sort, city, city_sort, province, languages, categories, owner_id, published_at, created_at, stands_since)
       values (?, 1, 'PUBLISHED', ?, ?, ?, 'Ville', 'Ville', ?, '{EN}', '{FOOD}', ?, ?, ?, ?)`,
      [randomUUID(), `k-${mark}`, `K ${mark}`, `K ${mark}`, province, id, since, since, since],
    );
  });
  return { id, person, province, timeZone: PROVINCES[province] };
}

/** Gives an owner a card, in the place of the one before. Answers what the gateway knows it by. */
export async function giveCard(
  { main, keyStore, keyring }: Ground,
  gateway: Simulator,
  { id: owner, person }: Owner,
  name: TestCardName,
  expiry = '2099-12',
): Promise<string> {
  const id = randomUUID();
  const { setupId, clientSecret } = await gateway.beginSetup({ owner, key: id });
  gateway.collect(clientSecret, name, expiry);
  const outcome = await gateway.setupOutcome(setupId);
  if (outcome.kind !== 'COLLECTED') throw new Error('The card was not taken.');
  const key = (await new DataKeys(keyStore, keyring, 0).of(person)) as DataKey;
  const of = { id, person };
  await removeCard({ main }, owner);
  await main.reserve.query(
    'insert into card (id, owner_id, person_id, card, token, notices, created_at) values ($1, $2, $3, $4, $5, $6, now())',
    [
      id,
      owner,
      person,
      sealDetails(key, of, outcome.card),
      sealToken(key, of, outcome.token),
      sealNotices(key, of, []),
    ],
  );
  return outcome.token;
}

export const removeCard = ({ main }: Pick<Ground, 'main'>, owner: string) =>
  main.reserve.query('delete from card where owner_id = $1', [owner]);
