import { createHash, randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { addressIndexOf, ConsumerUser } from '../../src/accounts/index.js';
import { dispatchNewsletter } from '../../src/dispatch/dispatchNewsletter.job.js';
import type { JobTools } from '../../src/jobs/job.js';
import { sendJob } from '../../src/jobs/sendJob.js';
import { systemClock } from '../../src/kernel/clock.js';
import { emailAddress } from '../../src/kernel/emailAddress.js';
import { Klusster } from '../../src/klussters/index.js';
import { mailPortOf } from '../../src/mail/index.js';
import { MailingConsent, Recipient, SenderIdentity, Subscription, sealSubscriber } from '../../src/mailing/index.js';
import { sealStatement } from '../../src/mailing/sealed.js';
import { DISPATCH_NEWSLETTER, Newsletter } from '../../src/newsletters/index.js';
import { Person } from '../../src/people/index.js';
import { DataKeys, provisionMissingKeys } from '../../src/privacy/vault/keys.js';
import { type DataKey, seal } from '../../src/privacy/vault/seal.js';
import type { Stores } from '../../src/stores.js';
import { rowIdOf } from '../support/town.js';

/** Mailing lists of any size, and newsletters that are being sent to them. */

export type List = {
  readonly klusster: string;
  readonly owner: string;
  readonly readers: readonly Reader[];
};

export type Reader = {
  readonly person: string;
  readonly consumerUser: string;
  readonly recipient: string;
  readonly consent: string;
  readonly subscription: string;
  readonly email: string;
};

type Ground = Pick<Stores, 'main' | 'keyStore' | 'keyring'>;

export const IDENTITY = {
  businessName: 'Plateau Post Media inc.',
  mailingAddress: '77 rue de la Presse, bureau 3\nMontréal QC H2X 3V4',
  phone: null,
  email: 'redaction@plateau-media.test',
  website: null,
} as const;

/** A published klusster of an owner with an identity and so many readers, each with a standing consent of her own. */
export async function settleList(
  ground: Ground,
  readers: number,
  { owner = rowIdOf('klusster_owner', 'marguerite'), at = new Date(), mark = randomUUID().slice(0, 8) } = {},
): Promise<List> {
  const em = ground.main.fork();
  const klusster = randomUUID();
  const name = `List ${mark}`;
  await em.insert(Klusster, {
    id: klusster,
    version: 1,
    state: 'PUBLISHED',
    slug: `list-${mark}`,
    name,
    nameSort: name,
    city: 'Montréal',
    citySort: 'Montréal',
    province: 'QC',
    languages: ['EN'],
    categories: ['FOOD'],
    owner,
    publishedAt: at,
    createdAt: at,
  } as never);
  await em.insert(SenderIdentity, { klusster, owner, version: 1, ...IDENTITY, statedAt: at } as never);
  const list = { klusster, owner, readers: [] as Reader[] };
  for (let from = 0; from < readers; from += 1_000)
    list.readers.push(
      ...(await subscribeAll(ground, list, {
        emails: Array.from(
          { length: Math.min(1_000, readers - from) },
          (_, number) => `reader.${mark}.${from + number}@example.test`,
        ),
        at,
      })),
    );
  return list;
}

/** Subscribes addresses that nobody had before to a list. */
export async function subscribeAll(
  { main, keyStore, keyring }: Ground,
  { klusster, owner }: Pick<List, 'klusster' | 'owner'>,
  { emails, at }: { readonly emails: readonly string[]; readonly at: Date },
): Promise<Reader[]> {
  const em = main.fork();
  const made = emails.map((email) => ({
    email,
    person: randomUUID(),
    consumerUser: randomUUID(),
    recipient: randomUUID(),
    consent: randomUUID(),
    subscription: randomUUID(),
  }));
  const ids = made.flatMap(({ person, consent }) => [person, consent]);
  const keys = await provisionMissingKeys(keyStore, keyring, ids);
  const keyOf = (id: string) => keys.get(id) as DataKey;
  const named = (email: string) => ({ firstName: 'Amina', lastName: 'Diallo', email: emailAddress(email) });
  await em.insertMany(
    Person,
    made.map(({ person: id }) => ({ id, createdAt: at })),
  );
  await em.insertMany(
    ConsumerUser,
    made.map(({ consumerUser: id, person, email }) => {
      const place = { table: 'consumer_user', record: id, person, group: 'contact' };
      return { id, person, contact: seal(keyOf(person), place, named(email)) };
    }),
  );
  await em.insertMany(
    Recipient,
    made.map(({ recipient: id, email }) => ({
      id,
      addressIndex: addressIndexOf(keyring, emailAddress(email)),
      createdAt: at,
    })),
  );
  await em.insertMany(
    MailingConsent,
    made.map((reader) => consentOf(keyOf(reader.consent), reader, { klusster, owner, at })),
  );
  await em.insertMany(
    Subscription,
    made.map(({ subscription: id, consumerUser, recipient, consent, person, email }) => ({
      id,
      consumerUser,
      klusster,
      createdAt: at,
      recipient,
      consent,
      language: 'EN',
      contact: sealSubscriber(keyOf(person), { id, person }, named(email)),
    })) as never,
  );
  return made;
}

/** An express consent, as the mailing list records it. */
export function consentOf(
  key: DataKey,
  { consent: id, recipient, email }: Pick<Reader, 'consent' | 'recipient' | 'email'>,
  { klusster, owner, at }: { readonly klusster: string; readonly owner: string; readonly at: Date },
) {
  const text = `You ask for the newsletter of this klusster, sent on behalf of ${IDENTITY.businessName}. You may withdraw at any time.`;
  const statement = sealStatement(key, id, {
    email,
    firstName: 'Amina',
    lastName: 'Diallo',
    text,
    textHash: createHash('sha256').update(text).digest('hex'),
    principalName: IDENTITY.businessName,
  });
  return {
    id,
    recipient,
    klusster,
    principal: owner,
    statement,
    textVersion: 1,
    language: 'EN' as const,
    method: 'FORM' as const,
    requestedAt: at,
    givenAt: at,
  };
}

/** A newsletter whose sending begins now, and the job that dispatches it. */
export async function beginNewsletter(
  { main }: Pick<Stores, 'main'>,
  { klusster, owner }: Pick<List, 'klusster' | 'owner'>,
  { at = new Date(), isQueued = true, identity = { klusster: 'List', ...IDENTITY } as object } = {},
): Promise<string> {
  const id = randomUUID();
  await main.fork().transactional(async (em) => {
    await em.insert(Newsletter, {
      id,
      version: 1,
      klusster,
      owner,
      state: 'SENDING',
      language: 'EN',
      subject: 'What opened this week',
      text: 'A bakery, and a *bookshop*.',
      createdAt: at,
      sendingSince: at,
      identity,
      contentHash: Buffer.alloc(32, 1),
    } as never);
    if (isQueued) await sendJob(em, { name: DISPATCH_NEWSLETTER }, { id });
  });
  return id;
}

/** One dispatcher, whose turns the test takes itself; what it sends goes into a folder. */
export function dispatcherInto(
  outbox: string,
  { main, keyStore, keyring }: Ground,
  clock = systemClock,
): (newsletter: string) => Promise<void> {
  const mailFrom = emailAddress('post@klusster.test');
  const tools = {
    fork: main.fork,
    reserve: main.reserve,
    keys: new DataKeys(keyStore, keyring, 0),
    keyring,
    clock,
    log: pino({ level: 'silent' }),
    mail: mailPortOf({ smtpUrl: undefined, outbox, from: mailFrom }, clock),
    mailFrom,
    publicUrl: 'https://klusster.test',
    stopping: new AbortController().signal,
  } as never as JobTools;
  return (id) => dispatchNewsletter(tools, { id });
}

/** How many messages of a newsletter stand how. */
export async function standingOf({ main }: Pick<Stores, 'main'>, newsletter: string): Promise<Record<string, number>> {
  const rows = await main.reserve.query(
    'select state, count(*)::text from newsletter_message where newsletter_id = $1 group by state order by state',
    [newsletter],
  );
  return Object.fromEntries(rows.map(([state, count]) => [state, Number(count)]));
}
