// A mailing list of any size, each reader with a consent of her own, and newsletters to it.
import 'reflect-metadata';
import { createHash, randomUUID } from 'node:crypto';
import { addressIndexOf, ConsumerUser, KlussterOwner } from '../dist/accounts/index.js';
import { Klusster } from '../dist/klussters/index.js';
import { MailingConsent, Recipient, SenderIdentity, Subscription, sealSubscriber } from '../dist/mailing/index.js';
import { sealStatement } from '../dist/mailing/sealed.js';
import { Newsletter } from '../dist/newsletters/index.js';
import { Person } from '../dist/people/index.js';
import { provisionMissingKeys } from '../dist/privacy/vault/keys.js';
import { seal } from '../dist/privacy/vault/seal.js';

const BATCH = 1_000;
const IDENTITY = {
  businessName: 'Bench Media inc.',
  mailingAddress: '1 Bench Street\nMontréal QC H2W 2M5',
  phone: null,
  email: 'hello@bench.test',
  website: null,
};
const TEXT = `You ask for the newsletter of this klusster, sent on behalf of ${IDENTITY.businessName}. You may withdraw at any time.`;

/** Settles a list of so many readers in an empty database. */
export async function settleList({ main, keyStore, keyring }, readers, progress) {
  const em = main.fork();
  const [person, owner, klusster] = [randomUUID(), randomUUID(), randomUUID()];
  const at = new Date(Date.now() - 60_000);
  const ownerKey = (await provisionMissingKeys(keyStore, keyring, [person])).get(person);
  const place = { table: 'klusster_owner', record: owner, person, group: 'contact' };
  await em.insert(Person, { id: person, createdAt: at });
  const contact = seal(ownerKey, place, { firstName: 'A', lastName: 'B', email: 'owner@bench.test' });
  await em.insert(KlussterOwner, { id: owner, person, state: 'ACTIVE', stateSince: at, contact });
  const named = {
    slug: 'bench',
    name: 'Bench',
    nameSort: 'Bench',
    city: 'Montréal',
    citySort: 'Montréal',
    province: 'QC',
  };
  const words = { languages: ['EN'], categories: ['FOOD'] };
  await em.insert(Klusster, {
    id: klusster,
    version: 1,
    state: 'PUBLISHED',
    ...named,
    ...words,
    owner,
    publishedAt: at,
    createdAt: at,
  });
  await em.insert(SenderIdentity, { klusster, owner, version: 1, ...IDENTITY, statedAt: at });
  for (let from = 0; from < readers; from += BATCH) {
    const count = Math.min(BATCH, readers - from);
    await settleReaders(
      { em, keyStore, keyring },
      { klusster, owner, at },
      Array.from({ length: count }, (_, n) => from + n),
    );
    progress(from + count, readers);
  }
  return { klusster, owner };
}

async function settleReaders({ em, keyStore, keyring }, { klusster, owner, at }, numbers) {
  const readers = numbers.map((number) => ({
    contact: { firstName: 'Amina', lastName: `Diallo ${number}`, email: `reader.${number}@example.test` },
    ...Object.fromEntries(
      ['person', 'consumer', 'recipient', 'consent', 'subscription'].map((id) => [id, randomUUID()]),
    ),
  }));
  const keys = await provisionMissingKeys(
    keyStore,
    keyring,
    readers.flatMap(({ person, consent }) => [person, consent]),
  );
  const textHash = createHash('sha256').update(TEXT).digest('hex');
  await em.insertMany(
    Person,
    readers.map(({ person: id }) => ({ id, createdAt: at })),
  );
  await em.insertMany(
    ConsumerUser,
    readers.map(({ consumer: id, person, contact }) => ({
      id,
      person,
      contact: seal(keys.get(person), { table: 'consumer_user', record: id, person, group: 'contact' }, contact),
    })),
  );
  await em.insertMany(
    Recipient,
    readers.map(({ recipient: id, contact }) => ({
      id,
      addressIndex: addressIndexOf(keyring, contact.email),
      createdAt: at,
    })),
  );
  await em.insertMany(
    MailingConsent,
    readers.map(({ consent: id, recipient, contact }) => ({
      id,
      recipient,
      klusster,
      principal: owner,
      statement: sealStatement(keys.get(id), id, {
        ...contact,
        text: TEXT,
        textHash,
        principalName: IDENTITY.businessName,
      }),
      textVersion: 1,
      language: 'EN',
      method: 'FORM',
      requestedAt: at,
      givenAt: at,
    })),
  );
  await em.insertMany(
    Subscription,
    readers.map(({ subscription: id, consumer, recipient, consent, person, contact }) => ({
      id,
      consumerUser: consumer,
      klusster,
      createdAt: at,
      recipient,
      consent,
      language: 'EN',
      contact: sealSubscriber(keys.get(person), { id, person }, contact),
    })),
  );
}

const TEXT_OF_ISSUE = Array.from(
  { length: 12 },
  (_, number) =>
    `## Story ${number}\n\nA bakery opened on the corner, with *good bread*, and the [library](https://example.test/${number}) is open late.`,
).join('\n\n');

/** A newsletter whose sending begins now. */
export async function beginNewsletter({ main }, { klusster, owner }) {
  const id = randomUUID();
  const at = new Date();
  const words = { language: 'EN', subject: 'What opened this week', text: TEXT_OF_ISSUE };
  const frozen = { identity: { klusster: 'Bench', ...IDENTITY }, contentHash: Buffer.alloc(32, 1) };
  await main.fork().insert(Newsletter, {
    id,
    version: 1,
    klusster,
    owner,
    state: 'SENDING',
    ...words,
    createdAt: at,
    sendingSince: at,
    ...frozen,
  });
  return id;
}
