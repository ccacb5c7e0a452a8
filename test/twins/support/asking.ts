import { profilesOf } from '../../privacy/support/expectation.js';
import { operation } from '../../support/hostile.js';
import type { Service } from '../../support/service.js';
import { difference, exchange, type Seen } from './exchange.js';
import { type Printed, print } from './print.js';
import type { Asked } from './tree.js';
import type { Pair } from './worlds.js';

/** What a campaign did; a campaign whose documents were all refused would have proved nothing. */
export type Tally = {
  documents: number;
  answered: number;
  withheld: number;
  refused: number;
  turned: number;
  signedIn: number;
};

/** A new token, masked. */
const NEW_TOKEN = /"·{47}"/;

/** Asks both worlds of a viewer the same, and compares. */
export class Asking {
  readonly #pair: Pair;
  readonly #services: readonly [Service, Service];
  readonly tally: Tally = { documents: 0, answered: 0, withheld: 0, refused: 0, turned: 0, signedIn: 0 };
  #token: string | undefined;
  static #tokens = 0;

  constructor(pair: Pair, services: readonly [Service, Service]) {
    this.#pair = pair;
    this.#services = services;
  }

  /** A new session of the viewer with the same token in both worlds; of a partner a new access token. */
  async renew(): Promise<void> {
    const { viewer, worlds } = this.#pair;
    if (viewer === 'anonymous') return;
    const text = `twin-${Asking.#tokens++}`;
    const [token] = await Promise.all(worlds.map((world) => world.enter(viewer, text)));
    this.#token = token;
  }

  /** Where the answers differ, if they do: those to the document, and to the same with its pages turned. */
  async compare(asked: Asked): Promise<string | undefined> {
    const printed = print(asked);
    const answers = await this.#ask(asked, printed);
    const where = difference(...answers);
    if (where) return where;
    const cursors = cursorsIn(answers[0], printed.turns);
    if (cursors.size === 0) return undefined;
    this.tally.turned += 1;
    return difference(...(await this.#ask(asked, print(asked, cursors))));
  }

  async #ask(asked: Asked, { document, variables }: Printed): Promise<readonly [Seen, Seen]> {
    // A mutation may end the session; each begins with one of its own.
    if (asked.operation === 'mutation') await this.renew();
    const headers = { ...asked.headers, ...this.#actingAs(), authorization: this.#authorization(asked) };
    const body = operation(document, variables);
    const search = new URLSearchParams({ query: document, variables: JSON.stringify(variables) });
    const sent =
      asked.method === 'POST'
        ? { headers, body }
        : { method: 'GET', path: `/graphql?${search}`, headers: { ...headers, 'apollo-require-preflight': 'yes' } };
    const [first, twin] = await Promise.all(this.#services.map((service) => exchange(service, sent)));
    this.#count(first as Seen);
    if (asked.operation === 'mutation') await this.renew();
    return [first as Seen, twin as Seen];
  }

  #authorization({ as }: Asked): string | undefined {
    if (as === 'a bad token') return 'Bearer kls_not-one-of-ours';
    return as === 'nobody' || !this.#token ? undefined : `Bearer ${this.#token}`;
  }

  /** Whoever acts with fewer profiles does so in every request. */
  #actingAs(): { 'x-klusster-act-as'?: string } {
    const profiles = profilesOf(this.#pair.viewer);
    return profiles ? { 'x-klusster-act-as': profiles.join(',') } : {};
  }

  #count({ body }: Seen): void {
    const { data, errors, extensions } = JSON.parse(body);
    this.tally.documents += 1;
    if (data) this.tally.answered += 1;
    if (errors) this.tally.refused += 1;
    if (extensions?.withheld || errors?.some((error: any) => error.extensions.coordinate)) this.tally.withheld += 1;
    if (NEW_TOKEN.test(body)) this.tally.signedIn += 1;
  }
}

/** The first cursor under each name: of the end of a page to go on after it, of its start to go back before it. */
function cursorsIn({ body }: Seen, turns: Printed['turns']): Map<string, string> {
  const found = new Map<string, string>();
  const walk = (value: any): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, below] of Object.entries<any>(value)) {
      const turn = turns.get(key);
      const cursor = turn && (turn === 'before' ? below?.startCursor : below?.endCursor);
      if (cursor && !found.has(key)) found.set(key, cursor);
      walk(below);
    }
  };
  if (turns.size > 0) walk(JSON.parse(body).data);
  return found;
}
