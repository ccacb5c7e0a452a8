import { createHash, randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import type { Database } from '../../src/db/database.js';
import { type Asker, type Facts, TOWN } from '../privacy/support/expectation.js';
import { CanaryScan, townCanaries } from '../support/canaries.js';
import { type ResidentName, residents, rowIdOf, TOWN_PASSWORD } from '../support/town.js';
import { maySee } from './maySee.js';
import { type Note, note } from './note.js';
import { type Left, tap } from './tap.js';

const scan = new CanaryScan(townCanaries());

const TOKEN = /kl[scp]_[\w-]{43}/g;
/** What a link to an answer holds: it is whose the answer with the link was. */
const LINK = /kla_[\w-]{43}/g;
/** A token of a partner is found by what it is and its value. */
const HASHED = { kls_: '', klp_: 'AccessToken/', klc_: 'ClientCredentials/' } as const;
const names = Object.keys(residents) as ResidentName[];
const nameOf = new Map<string, ResidentName>(names.map((name) => [rowIdOf('person', name), name]));

/** A person of a test's own making, who is none of the town: she may see what anybody may. */
const STRANGER: Asker = 'anonymous';

/** What was looked at, and how many canaries were seen by those who may see them. */
export type Swept = Required<Pick<Note, 'answers' | 'lines' | 'bytes' | 'shown'>>;

/**
 * The sweep: what left one service, answers with their headers and log lines, searched for the canaries of the town. A log
 * line may hold none; an answer only those that the table of audiences shows to whom it went.
 */
export class Sweep {
  /** What is true of people while answers are made; a test that changes the town says so here. */
  facts: Facts = TOWN;
  readonly #id = randomUUID();
  readonly #lines: string[] = [];
  readonly #answers: { readonly left: Left; readonly facts: Facts }[] = [];
  readonly #leaks: string | undefined;

  /** @param leaks why this service, whose walls a test broke, may answer what it should not; its log may not */
  constructor(leaks?: string) {
    this.#leaks = leaks;
    note({ begun: this.#id });
  }

  /** Takes down everything that a server answers. */
  watch(server: Server): void {
    tap(server, (left) => void this.#answers.push({ left, facts: this.facts }));
  }

  /** Takes down one log line. */
  line(text: string): void {
    this.#lines.push(text);
  }

  /**
   * Judges what left since the last time. Throws when a canary is where it must not be, naming it and not its value.
   * @param database knows who holds which token
   */
  async judge(database: Database): Promise<Swept> {
    const holders = await holdersOf(database);
    const [lines, answers] = [this.#lines.splice(0), this.#answers.splice(0)];
    const [began, before] = [performance.now(), scan.scanned];
    const found = lines.flatMap((line) => scan.sightings(line).map((seen) => `a log line holds ${seen.found}`));
    const leaked: string[] = [];
    /** Who was given which link to what is held of her. */
    const linked = new Map<string, readonly Asker[]>();
    let shown = 0;
    for (const { left, facts } of answers) {
      const bytes = Buffer.concat(left.parts);
      const byLink = linked.get(left.request?.url?.match(LINK)?.[0] ?? '');
      for (const link of bytes.toString('latin1').match(LINK) ?? []) linked.set(link, askersOf(left, bytes, holders));
      const seen = scan.sightings(bytes);
      if (seen.length === 0) continue;
      const askers = byLink ?? askersOf(left, bytes, holders);
      const wrong = seen.filter(({ canary }) => !askers.some((asker) => maySee(asker, canary, facts)));
      shown += seen.length - wrong.length;
      leaked.push(...wrong.map((one) => `an answer to ${askers.join(' and ')} (${asked(left)}) holds ${one.found}`));
    }
    const swept = { answers: answers.length, lines: lines.length, bytes: scan.scanned - before, shown };
    note({
      judged: this.#id,
      ...swept,
      milliseconds: performance.now() - began,
      ...(this.#leaks !== undefined && { leaks: this.#leaks, leaked: leaked.length }),
    });
    refuse(this.#leaks === undefined ? [...found, ...leaked] : found);
    return swept;
  }
}

/**
 * Sweeps a text that left another way: standard output, a span, a page of metrics, a mail. Throws when it holds a canary.
 * @param where what it is, for the message
 * @param reader who it is for, when it may hold what the table shows to her
 */
export function sweepText(where: string, text: string | Buffer, reader: Asker = 'anonymous'): void {
  const [began, before] = [performance.now(), scan.scanned];
  const wrong = scan.sightings(text).filter(({ canary }) => !maySee(reader, canary, TOWN));
  note({ texts: 1, bytes: scan.scanned - before, milliseconds: performance.now() - began });
  refuse(wrong.map(({ found }) => `${where} holds ${found}`));
}

function refuse(found: readonly string[]): void {
  if (found.length > 0) throw new Error(`Personal values left:\n${[...new Set(found)].slice(0, 20).join('\n')}`);
}

/** Who holds which token, by its hash, asked of the database without the program; a partner holds it in her name. */
async function holdersOf(database: Database): Promise<ReadonlyMap<string, Asker>> {
  const rows = await database.query(
    `select encode(token_hash, 'hex'), person_id::text, null from session
     union all select encode(r.token_hash, 'hex'), s.person_id::text, null from retired_token r join session s on s.id = r.session_id
     union all select encode(r.key, 'hex'), d.person_id::text, coalesce(nullif(array_to_string(r.scopes, ', '), ''), 'nothing')
     from oauth_record r join delegation d on d.id = r.delegation_id where r.model = 'AccessToken'`,
    [],
  );
  return new Map(
    rows.map(([hash, person, scopes]) => {
      const name = nameOf.get(person ?? '');
      return [hash ?? '', name ? (scopes ? (`${name} for ${scopes}` as const) : name) : STRANGER];
    }),
  );
}

/** Whose token came with the request, whose credentials, and who signed in by it. */
function askersOf({ request, sent }: Left, bytes: Buffer, holders: ReadonlyMap<string, Asker>): Asker[] {
  const { authorization = '', cookie = '' } = request?.headers ?? {};
  const tokens = `${authorization} ${cookie} ${bytes.toString('latin1')}`.match(TOKEN) ?? [];
  const hashes = tokens.map((token) =>
    createHash('sha256')
      .update(`${HASHED[token.slice(0, 4) as keyof typeof HASHED]}${token}`)
      .digest('hex'),
  );
  const askers = new Set<Asker>(hashes.map((hash) => holders.get(hash) ?? STRANGER));
  const body = Buffer.concat(sent).toString().toLowerCase();
  if (body.includes(TOWN_PASSWORD))
    for (const name of names) if (body.includes(residents[name].account)) askers.add(name);
  return askers.size > 0 ? [...askers] : ['anonymous'];
}

const asked = ({ request }: Left): string =>
  request ? `${request.method} ${request.url?.replace(/\?.*/s, '?…')}` : 'nothing readable';
