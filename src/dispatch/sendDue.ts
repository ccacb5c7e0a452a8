import type { JobTools } from '../jobs/job.js';
import { gathered } from '../kernel/gathered.js';
import type { MailLane, MailOutcome } from '../kernel/mailPort.js';
import { LANES, LEAVES_WITHIN_MS, TURN_MS } from './bounds.js';
import { type Claimed, claim, giveBack } from './claim.js';
import { passGate, type Ready } from './gate.js';
import { type Ended, holdUnwritable, recordOutcomes } from './outcome.js';
import { type Desk, type KeysOf, keysOf, writeTo } from './writing.js';

/** What sending needs of a worker. */
export type Tools = Pick<JobTools, 'reserve' | 'mail' | 'clock' | 'stopping' | 'log'>;

/** How a turn ended: nothing is due any more, its time is over, or there is no mail server to hand anything to. */
export type TurnEnd = 'DONE' | 'OVER' | 'NO_SERVER';

/** Sends what is due of a newsletter, several at a time, for one turn at most. */
export async function sendDue(tools: Tools, desk: Desk, newsletter: string): Promise<TurnEnd> {
  const turn = new Turn(tools, desk, newsletter);
  const lanes = Array.from({ length: LANES }, () => tools.mail.lane());
  try {
    while (!turn.isOver) {
      const claimed = await claim(tools.reserve, newsletter, tools.clock.now());
      if (claimed.length === 0) return 'DONE';
      await turn.send(claimed, lanes);
    }
    return turn.end;
  } finally {
    for (const lane of lanes) lane.close();
  }
}

type Keyed = { readonly claimed: Claimed; readonly keys: KeysOf };

/** One turn: its lanes, and the two statements that they share. */
class Turn {
  readonly #tools: Tools;
  readonly #desk: Desk;
  readonly #until = Date.now() + TURN_MS;
  readonly #pass: (ready: Ready) => Promise<boolean>;
  readonly #record: (ended: Ended) => Promise<void>;
  #isServerAway = false;

  constructor(tools: Tools, desk: Desk, newsletter: string) {
    const { reserve, clock } = tools;
    this.#tools = tools;
    this.#desk = desk;
    // As many are begun at once as there are lanes that wait: a message that passed leaves the moment after.
    this.#pass = gathered((ready) => passGate(reserve, newsletter, clock.now(), ready));
    this.#record = gathered(async (ended) => {
      await recordOutcomes(reserve, clock.now(), ended);
      return ended.map(() => undefined);
    });
  }

  get end(): TurnEnd {
    return this.#isServerAway ? 'NO_SERVER' : 'OVER';
  }

  get isOver(): boolean {
    return this.#isServerAway || this.#tools.stopping.aborted || Date.now() > this.#until;
  }

  /** Sends what was claimed, and gives back what it did not come to. */
  async send(claimed: readonly Claimed[], lanes: readonly MailLane[]): Promise<void> {
    const { reserve, clock } = this.#tools;
    const keyed = await Promise.all(
      claimed.map(async (one) => ({ claimed: one, keys: await keysOf(this.#desk, one) })),
    );
    const waiting = keyed.reverse();
    const done = await Promise.allSettled(lanes.map((lane) => this.#along(lane, waiting)));
    await giveBack(
      reserve,
      waiting.map(({ claimed }) => claimed),
      clock.now(),
    );
    for (const one of done) if (one.status === 'rejected') throw one.reason;
    // A server may want fewer connections than there are lanes; it is away when it wants none.
    this.#isServerAway = waiting.length > 0 && !this.isOver;
  }

  async #along(lane: MailLane, waiting: Keyed[]): Promise<void> {
    let recorded: Promise<void> | undefined;
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      if (this.isOver || !(await lane.ready())) {
        waiting.push(next);
        break;
      }
      const ended = await this.#one(lane, next);
      // The record of one message is written while the next is on its way, and of no more than one.
      await recorded;
      recorded = ended && this.#record(ended);
      recorded?.catch(() => {});
    }
    await recorded;
  }

  /** One message: written, through the gate, handed over. Undefined when it did not come to that. */
  async #one(lane: MailLane, { claimed, keys }: Keyed): Promise<Ended | undefined> {
    const { id, attempts } = claimed;
    const written = this.#written(claimed, keys);
    if (!written) {
      await holdUnwritable(this.#tools.reserve, this.#tools.clock.now(), id);
      return undefined;
    }
    // Before the instant of the gate, so that the message is given up before anybody else gives it up.
    const until = Date.now() + LEAVES_WITHIN_MS;
    if (!(await this.#pass({ id, proof: written.proof }))) return undefined;
    const outcome: MailOutcome = await lane.send(written.letter, until).catch(() => 'UNKNOWN');
    if (outcome === 'UNKNOWN' || outcome === 'REFUSED')
      this.#tools.log.warn({ message: id, outcome }, 'A message of a newsletter did not simply leave.');
    return { id, attempts, outcome };
  }

  #written(claimed: Claimed, keys: KeysOf) {
    try {
      return writeTo(this.#desk, claimed, keys);
    } catch (fault) {
      // No later attempt could do better, and the others must not wait for it.
      this.#tools.log.error({ message: claimed.id, error: (fault as Error)?.name }, 'A message could not be written.');
      return undefined;
    }
  }
}
