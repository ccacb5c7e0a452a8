import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { acceptDocuments } from '../../src/acceptances/acceptDocuments.js';
import { requestAccess } from '../../src/access/requestAccess.js';
import { addressIndexOf, ConsumerUser, endSessionsOf, openAccount, openProfile } from '../../src/accounts/index.js';
import { issueInvoices } from '../../src/billing/index.js';
import { amendContact } from '../../src/corrections/amendContact.js';
import { TELL_OF_CORRECTION } from '../../src/corrections/tellOfCorrection.job.js';
import type { Ctx } from '../../src/ctx.js';
import { dispatchNewsletter } from '../../src/dispatch/dispatchNewsletter.job.js';
import { askForErasure } from '../../src/disposal/askForErasure.js';
import { erasePerson } from '../../src/disposal/erasePerson.js';
import { retentionDebt } from '../../src/disposal/retentionDebt.js';
import { sweepRetention } from '../../src/disposal/sweepRetention.js';
import type { Disposing } from '../../src/feature.js';
import { features } from '../../src/features.js';
import { answerInquiry } from '../../src/inquiries/answerInquiry.js';
import { sendInquiry } from '../../src/inquiries/sendInquiry.js';
import { takeInquiry } from '../../src/inquiries/takeInquiry.js';
import type { JobTools } from '../../src/jobs/job.js';
import { emailAddress } from '../../src/kernel/emailAddress.js';
import { KlussterError } from '../../src/kernel/errors.js';
import { newId, type PersonId, toGlobalId } from '../../src/kernel/ids.js';
import { endSubscriptions, MailingConsent, Recipient, Subscription, sealSubscriber } from '../../src/mailing/index.js';
import { publishedDocuments } from '../../src/policy/index.js';
import { DataKeys, provisionMissingKeys } from '../../src/privacy/vault/keys.js';
import type { DataKey } from '../../src/privacy/vault/seal.js';
import type { Stores } from '../../src/stores.js';
import { giveConsent } from '../../src/withdrawal/giveConsent.js';
import { withdrawConsent } from '../../src/withdrawal/withdrawConsent.js';
import { SELLER } from '../billing/support/ledger.js';
import { settleOwner } from '../charging/support/owners.js';
import { beginNewsletter, consentOf, settleList } from '../dispatch/support.js';
import { disposingOf } from '../disposal/support/erasing.js';
import { rowIdOf } from '../support/town.js';
import type { Outcome } from './rights.js';
import { cutAt, signedIn, turnedAway } from './signedIn.js';

const POLICY = publishedDocuments().PRIVACY_POLICY.EN.version;

/** Somebody as the database knows her. */
type Known = {
  readonly person: string;
  readonly consumerUser?: string;
  readonly recipient?: string;
  readonly owner?: string;
};

/** The product, in this process and on a clock of its own: each act is a verb or a job of it. */
export class World {
  readonly stores: Stores;
  readonly known = new Map<string, Known>();
  readonly lists = new Map<string, { readonly klusster: string; readonly owner: string; readonly person: string }>();
  /** Newsletters that left, by address. */
  readonly left = new Map<string, number>();
  readonly disposing: Disposing;
  readonly #keys: DataKeys;
  now: number;

  private constructor(stores: Stores, now: number) {
    this.stores = stores;
    this.now = now;
    this.disposing = disposingOf(stores, { now: () => this.at });
    this.#keys = new DataKeys(stores.keyStore, stores.keyring, 0);
  }

  /** A town with two lists, whose owners stay. */
  static async begin(stores: Stores, now: number): Promise<World> {
    const world = new World(stores, now);
    await world.sql(
      "insert into plan_price (from_month, monthly_cents, set_at) values ('2025-01-01', 2900, now()) on conflict do nothing",
    );
    for (const name of ['A', 'B']) {
      const { id: owner, person } = await settleOwner(stores, 'QC', world.at);
      const { klusster } = await settleList(stores, 0, { owner, at: world.at });
      world.lists.set(name, { klusster, owner, person });
    }
    return world;
  }

  get at(): Date {
    return new Date(this.now);
  }

  sql = (text: string, values: readonly unknown[] = []) => this.stores.main.reserve.query(text, values);

  emailOf = (name: string): string => `${name.toLowerCase()}.${this.of(name).person.slice(-6)}@model.test`;

  of(name: string): Known {
    return this.known.get(name) as Known;
  }

  async register(name: string): Promise<void> {
    const { main, keyStore, keyring } = this.stores;
    const person = newId<PersonId>();
    const key = (await provisionMissingKeys(keyStore, keyring, [person])).get(person) as DataKey;
    this.known.set(name, { person });
    const email = emailAddress(this.emailOf(name));
    const contact = { firstName: name, lastName: 'Model', email, phone: '+15145550100', mailingAddress: '1 rue' };
    const now = this.at;
    const recipient = randomUUID();
    const consumerUser = await main.fork().transactional(async (em) => {
      await openAccount({ em, keyring, now }, { person, key, email, passwordHash: null });
      openProfile(em, { person, key, now }, { profile: 'BUSINESS_OWNER', contact });
      em.create(Recipient, { id: recipient, addressIndex: addressIndexOf(keyring, email), createdAt: now });
      return openProfile(
        em,
        { person, key, now },
        { profile: 'CONSUMER_USER', contact: { firstName: name, lastName: 'Model', email } },
      );
    });
    this.known.set(name, { person, consumerUser, recipient });
  }

  async settle(name: string): Promise<void> {
    const { id: owner, person } = await settleOwner(this.stores, 'QC', this.at);
    this.known.set(name, { person, owner });
  }

  /** Does something as somebody, in a session of this moment. Who is erased, or is being, is turned away. */
  async as(name: string, act: (ctx: Ctx) => Promise<unknown>): Promise<Outcome> {
    return turnedAway(async () => act(await signedIn(this.stores, this.at, this.of(name).person, { kind: 'person' })));
  }

  consent = (name: string, purpose: string, isGiven: boolean) =>
    this.as(name, (ctx) =>
      isGiven
        ? giveConsent(ctx, { purpose: purpose as never, version: 1, policyVersion: POLICY, language: 'EN' })
        : withdrawConsent(ctx, { purpose: purpose as never }),
    );

  accept = (name: string, kind: 'PRIVACY_POLICY' | 'ACCEPTABLE_USE' | 'TERMS') =>
    this.as(name, (ctx) =>
      acceptDocuments(ctx, { documents: [{ kind, language: 'EN', version: ctx.documents[kind].EN.version }] }),
    );

  inquire = (name: string) =>
    this.as(name, (ctx) => sendInquiry(ctx, { kind: 'QUESTION', text: 'What is held of me?' }));

  requestAccess = (name: string) => this.as(name, (ctx) => requestAccess(ctx, { format: 'DATA', language: 'EN' }));

  async correct(name: string, lastName: string): Promise<Outcome> {
    const contact = { email: `${lastName}@model.test` };
    const outcome = await this.as(name, (ctx) => amendContact(ctx, { profile: 'BUSINESS_OWNER', contact }));
    const acts = await this.sql('select distinct act::text from correction where person_id = $1 and at = $2', [
      this.of(name).person,
      this.at,
    ]);
    for (const [id] of acts) await TELL_OF_CORRECTION.handle(this.#tools(), { id: id as string });
    return outcome;
  }

  /** Somebody who works here answers the inquiry that waits longest; answers whose it was, and whether she could. */
  async answer(): Promise<{ readonly name: string; readonly outcome: Outcome } | undefined> {
    const [[id, person] = []] = await this.sql(
      `select id::text, person_id::text from inquiry where state = 'WAITING' and person_id = any($1::uuid[]) order by sent_at, id limit 1`,
      [[...this.known.values()].map((one) => one.person)],
    );
    const name = [...this.known].find(([, one]) => one.person === person)?.[0];
    if (!id || !name) return undefined;
    const inquiryId = toGlobalId('Inquiry', id as never);
    const staff = { kind: 'staff', role: 'PRIVACY_OFFICER', grants: [] };
    const officer = () => signedIn(this.stores, this.at, rowIdOf('person', 'helene'), staff);
    const outcome = await turnedAway(async () => {
      await takeInquiry(await officer(), { inquiryId, reason: 'To answer it' });
      return answerInquiry(await officer(), { inquiryId, text: 'A name and an address.' });
    });
    return { name, outcome };
  }

  async subscribe(name: string, list: string): Promise<Outcome> {
    const { person, consumerUser, recipient } = this.of(name);
    const { klusster, owner } = this.lists.get(list) as { klusster: string; owner: string };
    const { main, keyStore, keyring } = this.stores;
    const [consent, id, email, at] = [randomUUID(), randomUUID(), emailAddress(this.emailOf(name)), this.at];
    const key = await this.#keys.of(person);
    if (!key) return 'REFUSED';
    const own = (await provisionMissingKeys(keyStore, keyring, [consent])).get(consent) as DataKey;
    return turnedAway(() =>
      main.fork().transactional(async (em) => {
        // As the verb does: of an erasure that was broken off the key may still be there when the rows are gone.
        if ((await em.count(ConsumerUser, { id: consumerUser as string })) === 0) throw new KlussterError('NOT_FOUND');
        await em.insert(
          MailingConsent,
          consentOf(own, { consent, recipient: recipient as string, email }, { klusster, owner, at }),
        );
        const contact = sealSubscriber(
          key,
          { id, person: person as PersonId },
          { firstName: name, lastName: 'Model', email },
        );
        await em.insert(Subscription, {
          id,
          consumerUser,
          klusster,
          createdAt: at,
          recipient,
          consent,
          language: 'EN',
          contact,
        } as never);
      }),
    );
  }

  async unsubscribe(name: string, list: string): Promise<void> {
    const { klusster } = this.lists.get(list) as { klusster: string };
    const recipient = this.of(name).recipient as string;
    await endSubscriptions(this.stores.main.fork(), () => this.at, {
      recipient,
      klusster,
      method: 'LINK',
      reason: 'UNSUBSCRIBED',
    });
  }

  async send(list: string): Promise<void> {
    const id = await beginNewsletter(this.stores, this.lists.get(list) as never, { at: this.at, isQueued: false });
    await dispatchNewsletter(this.#tools(), { id });
  }

  /** The ledger says that the owner of a list was shown an address. */
  look = (name: string, list: string) =>
    this.sql(
      `insert into disclosure (at, credential, viewer_id, purpose, persons, shown) values ($1, $2, $3, 'SERVICE', array[$4::uuid], $5::jsonb)`,
      [
        this.at,
        randomUUID(),
        this.lists.get(list)?.person,
        this.of(name).person,
        JSON.stringify([
          {
            as: 'KLUSSTER_OWNER',
            coordinates: ['BusinessOwner.email'],
            persons: [this.of(name).person],
            clause: '4.1',
          },
        ]),
      ],
    );

  askErasure = (name: string) =>
    this.stores.main.fork().transactional(async (em) => {
      await endSessionsOf(em, this.of(name).person as PersonId, this.at);
      await askForErasure(em, this.at, { person: this.of(name).person, ground: 'ASKED', language: 'EN' });
    });

  /** The job of an erasure, which is broken off before its `cut`th transaction where that is said. */
  async erase(name: string, cut = Number.POSITIVE_INFINITY): Promise<void> {
    const [[id] = []] = await this.sql('select id::text from erasure where person_id = $1', [this.of(name).person]);
    const fork = cutAt(this.disposing.fork, cut);
    await erasePerson({ ...this.disposing, fork }, features, id as string).catch((error: Error) => {
      if (error.message !== 'cut') throw error;
    });
  }

  sweep = () => sweepRetention(this.disposing, features);

  debt = async (): Promise<number> =>
    [...(await retentionDebt(this.stores.main.reserve, features, this.at)).values()].reduce((sum, one) => sum + one, 0);

  async invoice(): Promise<void> {
    const { failures } = await issueInvoices({
      fork: this.stores.main.fork,
      keys: this.#keys,
      now: this.at,
      seller: SELLER as never,
      onFailure: () => {},
    });
    if (failures > 0) throw new Error('An invoice could not be issued.');
  }

  #tools(): JobTools {
    const send = async ({ to }: { to: string }) => {
      this.left.set(to, (this.left.get(to) ?? 0) + 1);
      return 'SENT' as const;
    };
    const { main, keyring } = this.stores;
    return {
      fork: main.fork,
      reserve: main.reserve,
      keys: this.#keys,
      keyring,
      clock: { now: () => this.at },
      log: pino({ level: 'silent' }),
      mail: { send, lane: () => ({ ready: async () => true, send, close() {} }) },
      mailFrom: emailAddress('post@klusster.test'),
      publicUrl: 'https://klusster.test',
      stopping: new AbortController().signal,
    } as never;
  }
}
