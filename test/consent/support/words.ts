import fc from 'fast-check';
import type pg from 'pg';

/** What people say on sharing their contact, in any order with what else happens to their profiles, and what stands of it. */

const PROFILES = ['klusster_owner', 'business_owner'] as const;
export type Profile = (typeof PROFILES)[number];

type Word = {
  readonly kind: 'GIVEN' | 'REFUSED' | 'WITHDRAWN';
  readonly basis: 'EXPRESS' | 'IMPLIED';
  readonly version: number;
};
export type Happening =
  | ({ readonly what: 'word' } & Word)
  /** She opens a profile, or leaves the one that she has. */
  | { readonly what: 'profile'; readonly profile: Profile }
  /** Her profile is written for another reason. */
  | { readonly what: 'touch'; readonly profile: Profile }
  /** Somebody writes a mark by hand. */
  | { readonly what: 'tamper'; readonly profile: Profile; readonly version: number | null }
  /** A text comes that says more, so that what was said to those before stands no longer. */
  | { readonly what: 'text' };

const profile = fc.constantFrom(...PROFILES);
export const happenings: fc.Arbitrary<Happening[]> = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        what: fc.constant('word' as const),
        kind: fc.constantFrom('GIVEN', 'GIVEN', 'REFUSED', 'WITHDRAWN'),
        basis: fc.constantFrom('EXPRESS', 'EXPRESS', 'IMPLIED'),
        version: fc.constantFrom(1, 2),
      }),
    },
    { weight: 2, arbitrary: fc.record({ what: fc.constant('profile' as const), profile }) },
    { weight: 1, arbitrary: fc.record({ what: fc.constant('touch' as const), profile }) },
    {
      weight: 1,
      arbitrary: fc.record({
        what: fc.constant('tamper' as const),
        profile,
        version: fc.constantFrom(null, 1, 2),
      }),
    },
    { weight: 1, arbitrary: fc.constant({ what: 'text' as const }) },
  ),
  { minLength: 1, maxLength: 10 },
);

export const say = (client: pg.Client, person: string, { kind, basis, version }: Word) =>
  client.query(
    `insert into consent_event (person_id, purpose_code, kind, basis, method, language, purpose_version, at)
     values ($1, 'CONTACT_SHARING', $2, $3, 'FORM', 'EN', $4, now())`,
    [person, kind, basis, version],
  );

export const open = (client: pg.Client, person: string, of: Profile) =>
  client.query(
    `insert into ${of} (id, person_id, contact${of === 'klusster_owner' ? ', state' : ''})
     values (gen_random_uuid(), $1, ''${of === 'klusster_owner' ? ", 'ACTIVE'" : ''})`,
    [person],
  );

export async function newPerson(client: pg.Client): Promise<string> {
  const { rows } = await client.query(
    'insert into person (id, created_at) values (gen_random_uuid(), now()) returning id',
  );
  return rows[0].id;
}

/** Lets one thing happen, and remembers what the law makes of it: her last word alone, in so many words, to a text that says as much. */
export class Told {
  #last: Word | undefined;
  #standingFrom = 1;
  readonly #profiles = new Set<Profile>();

  constructor(
    readonly client: pg.Client,
    readonly person: string,
  ) {}

  get isShared(): boolean {
    const last = this.#last;
    return last?.kind === 'GIVEN' && last.basis === 'EXPRESS' && last.version >= this.#standingFrom;
  }

  async happens(it: Happening): Promise<void> {
    const { client, person } = this;
    if (it.what === 'word') {
      await say(client, person, it);
      this.#last = it;
    } else if (it.what === 'profile') {
      if (this.#profiles.delete(it.profile))
        await client.query(`delete from ${it.profile} where person_id = $1`, [person]);
      else {
        await open(client, person, it.profile);
        this.#profiles.add(it.profile);
      }
    } else if (it.what === 'text') {
      await client.query("update purpose set standing_from = 2 where code = 'CONTACT_SHARING'");
      this.#standingFrom = 2;
    } else {
      const change = it.what === 'touch' ? 'contact = $2' : 'shared_under = $2';
      const value = it.what === 'touch' ? '' : it.version;
      await client.query(`update ${it.profile} set ${change} where person_id = $1`, [person, value]);
    }
  }

  /** What the database says of each of her profiles: by its mark, and by her events. */
  async found(byMark: string, byEvents: string): Promise<readonly { mark: boolean; events: boolean }[]> {
    const of = (table: Profile) =>
      `select ${byMark} as mark, ${byEvents} as events from ${table} as t where t.person_id = $1`;
    return (await this.client.query(PROFILES.map(of).join(' union all '), [this.person])).rows;
  }

  get profiles(): number {
    return this.#profiles.size;
  }
}
