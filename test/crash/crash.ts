import fc from 'fast-check';
import { documents } from '../disclosures/documents.js';
import { CanaryScan, townCanaries } from '../support/canaries.js';
import { accountOf, rowIdOf } from '../support/town.js';
import type { Ground } from './grounds.js';
import { Journal, type Session } from './journal.js';
import { ask, Load, READERS } from './load.js';

/** What a run of kills came to. */
export type Figures = {
  kills: number;
  /** Kills at which at least one write waited for its answer. */
  killsAmidWrites: number;
  /** Requests that waited for their answer when the kill came. */
  inFlight: number;
  acknowledgedWrites: number;
  ledgerRows: number;
  slowestRestartMs: number;
  medianRestartMs: number;
  /** Most that a restart took to its first good answer: its clock counts the work of others, its processor time what it does on two cores at once, so the lesser of the two. */
  slowestRestartByItselfMs: number;
  /** What was lost, or told wrongly. */
  readonly wrong: readonly string[];
};

/** The page of the town that shows most, and random ones. */
const PAGE =
  'query Random { klusster(slug: "plateau-post") { owner { __typename id email } businesses(first: 10) { nodes { owner { __typename id email phone } } } } }';

/** When a kill comes: after so much was acknowledged, and some milliseconds. */
const MOMENT = fc.record({
  reads: fc.integer({ min: 5, max: 30 }),
  writes: fc.integer({ min: 1, max: 4 }),
  delay: fc.integer({ min: 0, max: 120 }),
});

/** Sessions of earlier lives that are looked at again after each start. */
const OLDER = 10;

/**
 * Kills a service under mixed load again and again, at random moments, and looks after each start whether all that its clients
 * were told is true; at the end, whether the ledger holds exactly what they were shown. Stops at the first thing that is wrong.
 */
export async function crash(ground: Ground, { seed, kills }: { seed: number; kills: number }): Promise<Figures> {
  const journal = new Journal();
  const pages = fc.sample(documents, { seed, numRuns: 100 }).flatMap((document) => [PAGE, document]);
  const moments = fc.sample(MOMENT, { seed, numRuns: kills });
  const figures = { kills: 0, killsAmidWrites: 0, inFlight: 0 };
  const restarts: number[] = [];
  let slowestRestartByItselfMs = 0;
  let url = await ground.start();
  const entrance = new Load(url, journal, pages);
  for (const who of READERS) await entrance.signIn(who);
  const readers = [...journal.sessions];
  let looked = 0;
  for (const { reads, writes, delay } of moments) {
    const load = new Load(url, journal, pages);
    load.begin(readers);
    await load.acknowledged(reads, writes);
    await new Promise((over) => setTimeout(over, delay));
    load.killed = true;
    figures.inFlight += journal.flyingNow;
    if (journal.flying.writes > 0) figures.killsAmidWrites += 1;
    await ground.kill(figures.kills);
    figures.kills += 1;
    await load.end();
    const began = performance.now();
    url = await ground.start();
    const took = performance.now() - began;
    restarts.push(took);
    slowestRestartByItselfMs = Math.max(slowestRestartByItselfMs, Math.round(Math.min(took, ground.startedIn())));
    await lookAt(url, journal, journal.sessions.slice(Math.max(0, looked - OLDER)));
    looked = journal.sessions.length;
    if (journal.wrong.length > 0) break;
  }
  await lookAt(url, journal, journal.sessions);
  await ground.kill(0);
  const ledgerRows = await compareLedger(ground, journal);
  for (const found of new CanaryScan(townCanaries()).in(ground.logged())) journal.wrong.push(`logged: ${found}`);
  restarts.sort((a, b) => a - b);
  return {
    ...figures,
    acknowledgedWrites: journal.writes,
    ledgerRows,
    slowestRestartMs: Math.round(restarts.at(-1) ?? Number.NaN),
    medianRestartMs: Math.round(restarts[restarts.length >> 1] ?? Number.NaN),
    slowestRestartByItselfMs,
    wrong: journal.wrong,
  };
}

/** Every token must be what its holder was told. What was uncertain is settled by looking, and must stay so. */
async function lookAt(url: string, journal: Journal, sessions: readonly Session[]): Promise<void> {
  for (const session of sessions) {
    const { status, body } = await ask(url, '{ viewer { account { email } } }', session.token);
    const isLive = status === 200 && body.data?.viewer?.account?.email === accountOf(session.who);
    const isEnded = status === 401 && body.errors?.[0]?.extensions.code === 'UNAUTHENTICATED';
    if (isLive === isEnded) journal.wrong.push(`a token is neither good nor refused: ${status}`);
    const seen = isLive ? 'live' : 'ended';
    if (session.standing === 'ending') session.standing = seen;
    else if (session.standing === 'live' && !isLive) journal.wrong.push('a sign-in that was acknowledged is lost');
    else if (session.standing === 'ended' && !isEnded) journal.wrong.push('a sign-out that was acknowledged is lost');
  }
}

/** Each answer that showed others has its entry, exactly; an entry without an answer was in flight; nothing else is there. */
async function compareLedger(ground: Ground, journal: Journal): Promise<number> {
  const rows = await ground.query('select operation_name, viewer_id::text, shown::text from disclosure order by id');
  const entries = new Map(rows.map((row) => [row.operation_name ?? '', row]));
  if (entries.size !== rows.length) journal.wrong.push('an answer has two ledger rows');
  let checked = 0;
  for (const [name, { who, shown = [] }] of journal.readings) {
    if (shown.length === 0) continue;
    const entry = entries.get(name);
    if (!entry) journal.wrong.push(`the ledger row of ${name} is lost`);
    else if (entry.viewer_id !== rowIdOf('person', who) || pairsOf(entry.shown).join() !== shown.join())
      journal.wrong.push(`the ledger row of ${name} says something else`);
    checked += 1;
  }
  for (const name of entries.keys()) {
    const reading = journal.readings.get(name);
    if (!reading || reading.shown?.length === 0) journal.wrong.push(`a ledger row of nothing: ${name}`);
  }
  return checked;
}

const pairsOf = (shown: string | null | undefined): string[] =>
  JSON.parse(shown ?? '[]')
    .flatMap(({ persons, coordinates }: { persons: string[]; coordinates: string[] }) =>
      persons.flatMap((person) => coordinates.map((coordinate) => `${person} ${coordinate}`)),
    )
    .sort();
