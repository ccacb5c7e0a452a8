import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { buildSchema } from 'graphql';
import { residents, TOWN_PASSWORD } from '../../../src/town/cast.js';
import { DECIDED } from '../../privacy/audienceTable.js';
import { operation } from '../../support/hostile.js';
import type { Service } from '../../support/service.js';
import { businesses, idOf, klussters, type ResidentName } from '../../support/town.js';
import { difference, exchange, type Seen } from './exchange.js';
import { type Printed, print } from './print.js';
import { requests } from './requests.js';
import type { Asked } from './tree.js';
import type { Known } from './values.js';
import type { Pair, World } from './worlds.js';

const SCHEMA = buildSchema(readFileSync(new URL('../../../schema/klusster.graphql', import.meta.url), 'utf8'));

/** What a campaign did; a campaign whose documents were all refused would have proved nothing. */
export type Tally = {
  documents: number;
  answered: number;
  withheld: number;
  refused: number;
  turned: number;
  signedIn: number;
};

/** The smallest document found that tells the worlds apart. */
export type Leak = { readonly where: string; readonly document: string; readonly seed: number; readonly path: string };

export type Campaign = { readonly tally: Tally; readonly leak: Leak | undefined };

type Order = {
  readonly documents: number;
  readonly seed: number;
  readonly services?: readonly [Service, Service];
  readonly shrink?: boolean;
};

/** Asks both worlds the same random documents, until they are all asked or one is answered differently. */
export async function campaign(pair: Pair, { documents, seed, services, shrink = true }: Order): Promise<Campaign> {
  const [first, twin] = services ?? [pair.worlds[0].service, pair.worlds[1].service];
  const tally: Tally = { documents: 0, answered: 0, withheld: 0, refused: 0, turned: 0, signedIn: 0 };
  const known = await knownTo(pair);
  const asking = new Asking(pair, [first, twin], tally);
  await asking.renew();
  const details = await fc.check(
    fc.asyncProperty(requests(SCHEMA, known), async (asked) => {
      const where = await asking.compare(asked);
      if (where) throw new Error(where);
    }),
    { numRuns: documents, seed, endOnFailure: !shrink },
  );
  if (!details.failed) return { tally, leak: undefined };
  const [asked] = details.counterexample ?? [];
  const where = details.errorInstance instanceof Error ? details.errorInstance.message : 'somewhere';
  return {
    tally,
    leak: {
      where,
      document: asked ? told(asked, known) : '',
      seed: details.seed,
      path: details.counterexamplePath ?? '',
    },
  };
}

/** A new token, masked. */
const NEW_TOKEN = /"·{47}"/;

class Asking {
  readonly #pair: Pair;
  readonly #services: readonly [Service, Service];
  readonly #tally: Tally;
  #token = '';
  static #tokens = 0;

  constructor(pair: Pair, services: readonly [Service, Service], tally: Tally) {
    this.#pair = pair;
    this.#services = services;
    this.#tally = tally;
  }

  /** A new session of the viewer with the same token in both worlds. */
  async renew(): Promise<void> {
    this.#token = `kls_twin-${Asking.#tokens++}`;
    if (this.#pair.viewer === 'anonymous') return;
    for (const world of this.#pair.worlds) await world.enter(this.#pair.viewer, this.#token);
  }

  /** Where the answers differ, if they do: those to the document, and to the same with its pages turned. */
  async compare(asked: Asked): Promise<string | undefined> {
    const printed = print(asked);
    const answers = await this.#ask(asked, printed);
    const where = difference(...answers);
    if (where) return where;
    const cursors = cursorsIn(answers[0], printed.turns);
    if (cursors.size === 0) return undefined;
    this.#tally.turned += 1;
    return difference(...(await this.#ask(asked, print(asked, cursors))));
  }

  async #ask(asked: Asked, { document, variables }: Printed): Promise<readonly [Seen, Seen]> {
    // A mutation may end the session; each begins with one of its own.
    if (asked.operation === 'mutation') await this.renew();
    const headers = { ...asked.headers, authorization: this.#authorization(asked) };
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
    return as === 'nobody' || this.#pair.viewer === 'anonymous' ? undefined : `Bearer ${this.#token}`;
  }

  #count({ body }: Seen): void {
    const { data, errors, extensions } = JSON.parse(body);
    this.#tally.documents += 1;
    if (data) this.#tally.answered += 1;
    if (errors) this.#tally.refused += 1;
    if (extensions?.withheld || errors?.some((error: any) => error.extensions.coordinate)) this.#tally.withheld += 1;
    if (NEW_TOKEN.test(body)) this.#tally.signedIn += 1;
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

const KINDS = { KlussterOwner: 'klussterOwner', BusinessOwner: 'businessOwner', ConsumerUser: 'consumerUser' } as const;

/** What the viewer knows or may guess: all public names, ids of everybody, addresses of both worlds, and her own password. */
async function knownTo({ viewer, worlds }: Pair): Promise<Known> {
  const [first, twin] = worlds;
  const profiles = Object.entries(residents).flatMap(([name, resident]) =>
    Object.entries(KINDS).flatMap(([kind, profile]) =>
      profile in resident ? [idOf(kind as 'KlussterOwner', name)] : [],
    ),
  );
  const hiddenReaders = ['newcomer one', 'desmond'].map((name) => idOf('ConsumerUser', name));
  const ids = [
    ...profiles,
    ...hiddenReaders,
    ...Object.keys(klussters).map((name) => idOf('Klusster', name)),
    ...Object.keys(businesses).map((name) => idOf('Business', name)),
    ...['', 'consumer_', `bowner_${'A'.repeat(22)}`, idOf('Business', 'nowhere'), 'person_x'],
  ];
  const addresses = [
    ...new Set([first, twin].flatMap(({ town }) => Object.values(town.residents).map((one) => one.account))),
  ];
  const own = viewer === 'anonymous' ? [] : [residents[viewer as ResidentName].account];
  return {
    ID: ids,
    slug: [...Object.values(klussters).map(({ slug }) => slug), 'nowhere'],
    coordinate: [...DECIDED, 'Klusster.secret', 'Nobody.email', ''],
    city: [...Object.values(klussters).map(({ city }) => city), 'Magog', 'montréal'],
    name: ['Query', 'BusinessOwner', 'Node', 'Audience', 'Nobody'],
    EmailAddress: [...own.flatMap((one) => Array<string>(20).fill(one)), ...addresses, 'nobody@nowhere.test'],
    password: viewer === 'anonymous' ? ['a guess', ''] : [TOWN_PASSWORD, TOWN_PASSWORD, 'a guess'],
    after: await cursorsOf(first),
    before: await cursorsOf(first),
  };
}

/** Cursors that are good for somebody else, for another list, or for nobody. */
async function cursorsOf({ service }: World): Promise<string[]> {
  const list = '{ klussters(first: 2) { edges { cursor } } businesses(first: 2, orderBy: CITY) { edges { cursor } } }';
  const { body } = await service.ask(list);
  return [...JSON.stringify(body.data).matchAll(/"cursor":"([^"]+)"/g)]
    .map(([, cursor]) => cursor as string)
    .concat('AAAA', '');
}

/** A request for people to read: who asks, how, and what; addresses and passwords left out. */
function told(asked: Asked, known: Known): string {
  const { document, variables } = print(asked);
  const headers = Object.entries(asked.headers).flatMap(([name, value]) => (value ? [`${name}: ${value}`] : []));
  const text = [`${asked.method} as ${asked.as}`, ...headers, document, JSON.stringify(variables)].join('\n');
  const personal = [...(known.EmailAddress ?? []), ...(known.password ?? [])].filter((one) => one.length > 3);
  return personal.reduce((all, one) => all.replaceAll(one, '…'), text);
}
