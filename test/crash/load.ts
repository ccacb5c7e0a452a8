import { shownIn } from '../disclosures/documents.js';
import { accountOf, idOf, type ResidentName, residents, rowIdOf, TOWN_PASSWORD } from '../support/town.js';
import type { Journal, Session } from './journal.js';

/** Those who read all the time, and those who come and go. */
export const READERS = ['marguerite', 'priya', 'desmond', 'noor', 'aoife', 'gabrielle'] as const;
const VISITORS = ['luc', 'fatima', 'jeanne', 'ravi', 'marguerite', 'aoife'] as const;
/** How many visitors are on their way at a time; each costs an argon2. */
const DOORS = 3;

const KINDS = ['KlussterOwner', 'BusinessOwner', 'ConsumerUser'] as const;
/** Person of each profile of the town, by global id: from the cast, not from the code. */
const personOf = new Map(
  (Object.keys(residents) as ResidentName[]).flatMap((name) =>
    KINDS.map((kind) => [idOf(kind, name), rowIdOf('person', name)] as const),
  ),
);

/** Each `person coordinate` that an answer holds of others than the viewer, sorted. */
const othersIn = (answer: unknown, who: ResidentName): string[] =>
  [...shownIn(answer)]
    .map((pair) => pair.split(' ') as [string, string])
    .map(([id, coordinate]) => `${personOf.get(id)} ${coordinate}`)
    .filter((pair) => !pair.startsWith(rowIdOf('person', who)))
    .sort();

/** No answer that counts: it never came, or it was a fault. */
const NONE = Symbol('none');

/** Lives of services so far; what a kill cuts off counts as a failed attempt, so that in each the clients come from elsewhere. */
let lives = 0;

/** Clients of one service, writing into one journal. */
export class Load {
  /** From here on faults and cut connections are what one expects; refusals never are. */
  killed = false;
  /** Answers that came. */
  #reads = 0;
  #isOver = false;
  #asked = 0;
  readonly #source = `10.0.${++lives >> 8}.${lives & 255}`;
  #actors: Promise<unknown>[] = [];
  readonly #url: string;
  readonly #journal: Journal;
  readonly #documents: readonly string[];

  constructor(url: string, journal: Journal, documents: readonly string[]) {
    this.#url = url;
    this.#journal = journal;
    this.#documents = documents;
  }

  /** Sets all clients going. */
  begin(readers: readonly Session[]): void {
    this.#actors = [
      ...readers.map((session) => this.#repeat(() => this.#read(session))),
      ...Array.from({ length: DOORS }, (_, door) => this.#repeat((turn) => this.#visit(door + turn * DOORS))),
    ];
  }

  /** Waits until so much more was acknowledged: a moment that comes on a slow machine too. Whatever is wrong ends it. */
  async acknowledged(reads: number, writes: number): Promise<void> {
    const target = { reads: this.#reads + reads, writes: this.#journal.writes + writes };
    while (this.#journal.wrong.length === 0 && (this.#reads < target.reads || this.#journal.writes < target.writes))
      await new Promise((next) => setTimeout(next, 2));
  }

  /** Ends when every client has its last answer, or none. */
  async end(): Promise<void> {
    this.#isOver = true;
    await Promise.all(this.#actors);
  }

  /** Signs in; undefined when no answer came. */
  async signIn(who: ResidentName): Promise<Session | undefined> {
    const input = `{ email: "${accountOf(who)}", password: "${TOWN_PASSWORD}" }`;
    const data = await this.#ask('writes', `mutation { signIn(input: ${input}) { accessToken userErrors { code } } }`);
    if (data === NONE) return undefined;
    if (data.signIn.accessToken) return this.#journal.signedIn(data.signIn.accessToken, who);
    this.#journal.wrong.push(`signing in was refused: ${data.signIn.userErrors[0]?.code}`);
    return undefined;
  }

  async #repeat(act: (turn: number) => Promise<unknown>): Promise<void> {
    for (let turn = 0; !this.#isOver && !this.killed; turn++) await act(turn);
  }

  async #read({ who, token }: Session): Promise<void> {
    const name = this.#journal.asks(who);
    const document = this.#documents[this.#asked++ % this.#documents.length] as string;
    const data = await this.#ask('reads', document.replace('query Random', `query ${name}`), token);
    if (data === NONE) return;
    this.#journal.readings.set(name, { who, shown: othersIn(data, who) });
    this.#reads += 1;
  }

  /** Comes, reads, and every other time goes by the door. */
  async #visit(turn: number): Promise<void> {
    const session = await this.signIn(VISITORS[turn % VISITORS.length] as ResidentName);
    if (!session) return;
    await this.#read(session);
    if (turn % 4 < DOORS || this.killed) return;
    session.standing = 'ending';
    const data = await this.#ask('writes', 'mutation { signOut { ended } }', session.token);
    if (data === NONE) return;
    if (data.signOut.ended) this.#journal.signedOut(session);
    else this.#journal.wrong.push('signing out with a good token ended nothing');
  }

  async #ask(kind: 'reads' | 'writes', query: string, token?: string): Promise<any> {
    this.#journal.flying[kind] += 1;
    try {
      const { body } = await ask(this.#url, query, token, this.#source);
      if (!body.errors) return body.data;
      const codes = body.errors.map((error: any) => error.extensions.code).join();
      // A random document may be larger than a document may be: nothing of it ran.
      if (codes === 'OPERATION_REJECTED') return NONE;
      // While the database is away a fault is a fault, or it is said to be busy; that one is not signed in would be a lie.
      if (!this.killed || !/^((INTERNAL|OVERLOADED|TIMED_OUT),?)+$/.test(codes))
        this.#journal.wrong.push(`answered with ${codes}`);
    } catch {
      if (!this.killed) this.#journal.wrong.push('a connection broke before the kill');
    } finally {
      this.#journal.flying[kind] -= 1;
    }
    return NONE;
  }
}

/**
 * Asks over HTTP, as a proxy would for somebody at an address. Throws when no whole answer comes.
 * @param source where the request came from before the proxy
 */
export async function ask(
  url: string,
  query: string,
  token?: string,
  source?: string,
): Promise<{ status: number; body: any }> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token && { authorization: `Bearer ${token}` }),
      ...(source && { 'x-forwarded-for': source }),
    },
    body: JSON.stringify({ query }),
  });
  return { status: response.status, body: await response.json() };
}
