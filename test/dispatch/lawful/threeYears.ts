import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expand } from '../../../src/dispatch/expand.js';
import { endSubscriptions, MailingConsent } from '../../../src/mailing/index.js';
import { provisionKey } from '../../../src/privacy/vault/keys.js';
import type { Stores } from '../../../src/stores.js';
import { rowIdOf } from '../../support/town.js';
import {
  beginNewsletter,
  consentOf,
  dispatcherInto,
  IDENTITY,
  type List,
  type Reader,
  settleList,
} from '../support.js';
import type { Happened, Identity } from './verifier.js';

const DAY = 86_400_000;
const WEEK = 7 * DAY;
const YEARS = 3;
const OWNERS = ['marguerite', 'luc', 'priya'].map((name) => rowIdOf('klusster_owner', name));

type Ground = Pick<Stores, 'main' | 'keyStore' | 'keyring'>;
type Place = List & {
  owner: string;
  validUntil: number | undefined;
  says: Identity;
  statedBy: string;
  isAsked?: boolean;
};

/** What may happen in a week, and how often among a hundred things. */
const HAPPENS = [
  ['withdraw', 34],
  ['subscribeAgain', 34],
  ['withdrawFromAll', 4],
  ['changeHands', 6],
  ['expire', 6],
  ['renew', 8],
  ['suspend', 3],
  ['nothing', 5],
] as const;
type Event = (typeof HAPPENS)[number][0];

const WEEKLY = fc.array(
  fc.record({
    event: fc.oneof(
      ...HAPPENS.map(([event, weight]) => ({ weight, arbitrary: fc.constant(event) })),
    ) as fc.Arbitrary<Event>,
    klusster: fc.nat(),
    reader: fc.nat(),
    owner: fc.nat(),
  }),
  { minLength: 2, maxLength: 6 },
);

/**
 * Three years of newsletters, on a clock that the test sets: in each week some are begun, and between their beginning and their leaving
 * people unsubscribe and subscribe again, klussters change hands, owners are suspended and mailing addresses run out. Whatever
 * leaves goes into the folder. Returns what happened.
 */
export async function threeYears(
  ground: Ground,
  outbox: string,
  { seed, messages }: { readonly seed: number; readonly messages: number },
): Promise<{ readonly journal: readonly Happened[]; readonly figures: Readonly<Record<string, number>> }> {
  const life = new Life(ground, outbox);
  const weeks = (YEARS * 365 * DAY) / WEEK;
  await life.settle(Math.ceil((messages / weeks) * 2.9));
  for (const [week, events] of fc.sample(WEEKLY, { seed, numRuns: Math.ceil(weeks) }).entries())
    await life.week(week, events);
  return { journal: life.journal, figures: life.figures };
}

type Drawn = { readonly event: Event; readonly klusster: number; readonly reader: number; readonly owner: number };

class Life {
  readonly journal: Happened[] = [];
  readonly figures: Record<string, number> = {};
  readonly #ground: Ground;
  readonly #places: Place[] = [];
  readonly #began = Date.parse('2027-01-04T09:00:00Z');
  #now = this.#began;
  readonly #dispatch: (newsletter: string) => Promise<void>;

  constructor(ground: Ground, outbox: string) {
    this.#ground = ground;
    this.#dispatch = dispatcherInto(outbox, ground, { now: () => this.#at });
  }

  get #at(): Date {
    return new Date(this.#now);
  }

  #run(text: string, values: readonly unknown[]) {
    return this.#ground.main.reserve.query(text, values);
  }

  async settle(readers: number): Promise<void> {
    for (const owner of OWNERS) {
      const list = await settleList(this.#ground, readers, { owner, at: this.#at });
      const says = { ...IDENTITY } as Identity;
      const place = { ...list, owner, validUntil: undefined, says, statedBy: owner };
      this.#places.push(place);
      this.journal.push({ at: this.#now, what: 'owner', klusster: list.klusster, owner });
      this.journal.push({
        at: this.#now,
        what: 'identity',
        klusster: list.klusster,
        owner,
        says,
        validUntil: undefined,
      });
      for (const { email: address } of list.readers)
        this.journal.push({ at: this.#now, what: 'consent', klusster: list.klusster, owner, address });
    }
  }

  async week(week: number, events: readonly Drawn[]): Promise<void> {
    this.#now = this.#began + week * WEEK + DAY;
    for (const place of this.#places) await this.#answer(place);
    const begun: string[] = [];
    for (const [at, place] of this.#places.entries()) {
      if ((week + at) % 2 > 0) continue;
      const newsletter = await this.#begin(place);
      if (newsletter) begun.push(newsletter);
    }
    // Between the beginning and the leaving: the gate has to see what happened since.
    for (const drawn of events) {
      this.#now += 3_600_000;
      await this.#happen(drawn);
    }
    this.#now += 3_600_000;
    for (const newsletter of begun) await this.#dispatch(newsletter);
    for (const newsletter of begun) await this.#end(newsletter);
    for (const owner of this.#suspended) await this.#standing(owner, true);
    this.#suspended.clear();
  }

  /** Whose klusster changed hands is asked again, and most say yes to the new owner. */
  async #answer(place: Place): Promise<void> {
    if (!place.isAsked) return;
    place.isAsked = false;
    for (const [at, reader] of place.readers.entries()) if (at % 5 > 0) await this.#subscribeAgain(place, reader);
    if (place.owner !== place.statedBy) await this.#state(place, undefined);
  }

  /** As an owner begins to send, with what she states; whether she may is for the gate to say once more. */
  async #begin({ klusster, owner, says }: Place): Promise<string> {
    const id = await beginNewsletter(
      this.#ground,
      { klusster, owner },
      {
        at: this.#at,
        isQueued: false,
        identity: { klusster: 'List', ...IDENTITY, ...says },
      },
    );
    await expand(this.#ground.main.reserve, id, this.#at);
    this.#count('newsletters');
    return id;
  }

  /** What is left of it waits no longer: a new week brings a new one. */
  async #end(newsletter: string): Promise<void> {
    await this.#run(
      "update newsletter set state = 'CANCELLED', cancelled_at = $2 where id = $1 and state = 'SENDING'",
      [newsletter, this.#at.toISOString()],
    );
    await this.#dispatch(newsletter);
  }

  async #happen({ event, klusster, reader, owner }: Drawn): Promise<void> {
    const place = this.#places[klusster % this.#places.length] as Place;
    const who = place.readers[reader % place.readers.length] as Reader;
    this.#count(event);
    await this.#acts[event](place, who, OWNERS[owner % OWNERS.length] as string);
  }

  readonly #acts: Readonly<Record<Event, (place: Place, reader: Reader, owner: string) => Promise<void>>> = {
    nothing: async () => {},
    withdraw: async ({ klusster }, reader) => this.#withdraw(reader, klusster),
    withdrawFromAll: async (_place, reader) => this.#withdraw(reader, undefined),
    subscribeAgain: (place, reader) => this.#subscribeAgain(place, reader),
    changeHands: async (place, _reader, owner) => {
      if (owner === place.owner) return;
      const { klusster } = place;
      await this.#run('update klusster set owner_id = $2 where id = $1', [klusster, owner]);
      Object.assign(place, { owner, isAsked: true });
      this.journal.push({ at: this.#now, what: 'owner', klusster, owner });
      // She says who she is a while later, if at all: until then what her predecessor said stands there.
      if (this.#now % 2 === 0) await this.#state(place, undefined);
    },
    expire: (place) => this.#state(place, this.#now + 50 * DAY),
    renew: (place) => this.#state(place, this.#now + 400 * DAY),
    // For one week's newsletters.
    suspend: async ({ owner }) => {
      this.#suspended.add(owner);
      await this.#standing(owner, false);
    },
  };

  readonly #suspended = new Set<string>();

  async #standing(owner: string, isActive: boolean): Promise<void> {
    await this.#run('update klusster_owner set state = $2 where id = $1', [owner, isActive ? 'ACTIVE' : 'SUSPENDED']);
    this.journal.push({ at: this.#now, what: 'standing', owner, isActive });
  }

  async #state(place: Place, validUntil: number | undefined): Promise<void> {
    const { klusster, owner } = place;
    const says = { ...(IDENTITY as never as Identity), businessName: `Publisher ${randomUUID().slice(0, 6)} inc.` };
    await this.#run(
      `update sender_identity set owner_id = $2, business_name = $3, valid_until = $4, stated_at = $5, version = version + 1 where klusster_id = $1`,
      [
        klusster,
        owner,
        says.businessName,
        validUntil ? new Date(validUntil).toISOString() : null,
        this.#at.toISOString(),
      ],
    );
    Object.assign(place, { says, validUntil, statedBy: owner });
    this.journal.push({ at: this.#now, what: 'identity', klusster, owner, says, validUntil });
  }

  async #withdraw({ recipient, email: address }: Reader, klusster: string | undefined): Promise<void> {
    const ending = { recipient, klusster, method: 'LINK', reason: 'UNSUBSCRIBED' } as const;
    await endSubscriptions(this.#ground.main.fork(), () => this.#at, ending);
    this.journal.push({ at: this.#now, what: 'withdrawal', klusster, address });
  }

  /** A new consent, to whoever has the klusster now; it lifts what was asked before. */
  async #subscribeAgain({ klusster, owner }: Place, reader: Reader): Promise<void> {
    const { main, keyStore, keyring } = this.#ground;
    const consent = randomUUID();
    const key = await provisionKey(keyStore, keyring, consent);
    await main.fork().insert(MailingConsent, consentOf(key, { ...reader, consent }, { klusster, owner, at: this.#at }));
    await this.#run('update suppression set lifted_at = $2 where recipient_id = $1 and lifted_at is null', [
      reader.recipient,
      this.#at.toISOString(),
    ]);
    await this.#run('update subscription set consent_id = $2, ended_at = null where id = $1', [
      reader.subscription,
      consent,
    ]);
    this.journal.push({ at: this.#now, what: 'consent', klusster, owner, address: reader.email });
  }

  #count(what: string): void {
    this.figures[what] = (this.figures[what] ?? 0) + 1;
  }
}
