// Klusster Owners of any number, each with an account, a card, and one klusster or two that were open all of a month.
import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { Account, AccountAddress, addressIndexOf, KlussterOwner } from '../dist/accounts/index.js';
import { Card } from '../dist/cards/card.entity.js';
import { sealDetails, sealNotices, sealToken } from '../dist/cards/sealed.js';
import { Klusster } from '../dist/klussters/index.js';
import { Person } from '../dist/people/index.js';
import { provisionMissingKeys } from '../dist/privacy/vault/keys.js';
import { seal } from '../dist/privacy/vault/seal.js';

const BATCH = 1_000;
const PROVINCES = ['ON', 'QC', 'BC', 'NL'];

/** The tables in which owners are settled. */
export const SETTLED = 'person, account, account_address, klusster_owner, card, klusster, klusster_span';

/** One owner in so many has two klussters. */
const WITH_TWO = 4;

/** Settles so many owners in an empty database, who each opened their klussters at an instant; `cardsFor` gets cards from the gateway. */
export async function settleOwners({ main, keyStore, keyring }, { owners, since, cardsFor }) {
  const em = main.fork();
  for (let from = 0; from < owners; from += BATCH) {
    const count = Math.min(BATCH, owners - from);
    const given = await cardsFor(count);
    const batch = given.map((card, at) => inventOwner(from + at, card));
    const keys = await provisionMissingKeys(
      keyStore,
      keyring,
      batch.map(({ person }) => person),
    );
    const rows = batch.map((owner) => rowsOf(owner, { key: keys.get(owner.person), keyring, since }));
    for (const [at, entity] of [Person, Account, AccountAddress, KlussterOwner, Card, Klusster].entries())
      await em.insertMany(
        entity,
        rows.flatMap((of) => of[at]),
      );
  }
}

const inventOwner = (number, given) => ({
  number,
  given,
  email: `owner.${number}@example.test`,
  province: PROVINCES[number % PROVINCES.length],
  ...Object.fromEntries(['person', 'id', 'card'].map((id) => [id, randomUUID()])),
});

/** The rows of an owner in each table, one kind after the other. */
function rowsOf({ number, id, person, card, email, province, given }, { key, keyring, since }) {
  const sealed = (table, record, group, value) => seal(key, { table, record, person, group }, value);
  const contact = {
    firstName: 'Amina',
    lastName: `Diallo ${number}`,
    email,
    phone: '+15145550100',
    mailingAddress: '1 rue de la Presse\nMontréal QC H2X 3V4',
  };
  const ofCard = { id: card, person };
  return [
    { id: person, createdAt: since },
    { person, account: sealed('account', person, 'account', { email }), passwordHash: null },
    { addressIndex: addressIndexOf(keyring, email), person },
    {
      id,
      person,
      state: 'ACTIVE',
      stateSince: since,
      contact: sealed('klusster_owner', id, 'contact', contact),
    },
    {
      id: card,
      owner: id,
      person,
      card: sealDetails(key, ofCard, given.card),
      token: sealToken(key, ofCard, given.token),
      notices: sealNotices(key, ofCard, []),
      createdAt: since,
    },
    Array.from({ length: number % WITH_TWO === 0 ? 2 : 1 }, (_, at) =>
      klussterOf(`${number}-${at}`, id, province, since),
    ),
  ];
}

const klussterOf = (mark, owner, province, since) => ({
  id: randomUUID(),
  version: 1,
  state: 'PUBLISHED',
  slug: `bench-${mark}`,
  name: `Bench ${mark}`,
  nameSort: `Bench ${mark}`,
  city: 'Ville',
  citySort: 'Ville',
  province,
  languages: ['EN'],
  categories: ['FOOD'],
  owner,
  publishedAt: since,
  createdAt: since,
  standsSince: since,
});
