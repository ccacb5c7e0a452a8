/**
 * What the policy comes to for one small world, in plain words and without anything of the product: who may do what, what is held of whom, and what was
 * said and sent. It is told what is tried, and says how it must end.
 */

export const PURPOSES = ['CONTACT_SHARING', 'DEVELOPMENT'] as const;
const DAY = 86_400_000;
/** Answered inquiries are kept for six months, disclosures for two years (4-law.md). */
const FILE_MS = 183 * DAY;

export type Outcome = 'DONE' | 'REFUSED';

export type Somebody = {
  readonly name: string;
  readonly kind: 'READER' | 'OWNER';
  state: 'HERE' | 'ASKED' | 'ERASED';
  /** Her last word on each purpose. */
  readonly said: Map<string, boolean>;
  /** Of each list whether she is on it; none where she never was. */
  readonly lists: Map<string, boolean>;
  /** Newsletters that must have reached her. */
  got: number;
  readonly accepted: Set<string>;
  readonly inquiries: { readonly at: number; answeredAt: number | undefined }[];
  readonly requests: number[];
  /** Who was shown her e-mail address as a Business Owner, and when. */
  readonly shown: { readonly to: string; readonly at: number }[];
  /** Of each correction who must be told. */
  readonly corrections: { readonly at: number; readonly told: ReadonlySet<string> }[];
};

export class Rights {
  readonly people = new Map<string, Somebody>();
  now: number;

  constructor(now: number) {
    this.now = now;
  }

  came(name: string, kind: Somebody['kind']): void {
    const nothing = { said: new Map(), lists: new Map(), got: 0, accepted: new Set<string>() };
    const none = { inquiries: [], requests: [], shown: [], corrections: [] };
    this.people.set(name, { name, kind, state: 'HERE', ...nothing, ...none });
  }

  of(name: string): Somebody {
    return this.people.get(name) as Somebody;
  }

  /** Whoever asked to be erased does nothing more, and nothing more is gathered of her (§8.4, §9). */
  ends(name: string): Outcome {
    return this.of(name).state === 'HERE' ? 'DONE' : 'REFUSED';
  }

  /** A newsletter reaches whoever is on the list, and nobody else (§14). */
  sent(list: string): void {
    for (const one of this.people.values()) if (one.lists.get(list)) one.got += 1;
  }

  /** The law wants it answered within thirty days, and what is over is kept for six months. */
  mustBeThere(one: Somebody): readonly { readonly answeredAt: number | undefined }[] {
    return one.inquiries.filter(({ answeredAt }) => answeredAt === undefined || answeredAt > this.now - FILE_MS);
  }

  /** Whoever was shown it within two years is told (§8.3). */
  corrected(one: Somebody): void {
    const told = one.shown.filter(({ at }) => at > this.now - 730 * DAY).map(({ to }) => to);
    one.corrections.push({ at: this.now, told: new Set(told) });
  }

  erased(one: Somebody): void {
    one.state = 'ERASED';
    for (const list of one.lists.keys()) one.lists.set(list, false);
  }
}
