import { DISPATCH_MS } from '../mailing/index.js';

/** Messages that one dispatcher has on their way at the same time, each on a connection of its own. */
export const LANES = 8;

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** After it passed the gate a message leaves within so many milliseconds, or not at all: its consent was judged at that moment. */
export const LEAVES_WITHIN_MS = DISPATCH_MS;

/** Whoever has begun a message and has said nothing of it for so long, in milliseconds, is gone. Longer than a message may take. */
export const GONE_AFTER_MS = LEAVES_WITHIN_MS + 15 * SECOND;

/** How long a dispatcher has what it claimed to itself, in milliseconds; after that another may claim it. */
export const CLAIMED_FOR_MS = 2 * MINUTE;

/** How long a dispatcher goes on before it lets other work come first, in milliseconds. */
export const TURN_MS = 20 * SECOND;

/** How long it waits where somebody else is just changing what the gate looks at, in milliseconds. */
export const SOON_MS = 2 * SECOND;

/** How long it waits for a mail server that is not there, in milliseconds. */
export const SERVER_AWAY_MS = MINUTE;

const FIRST_WAIT_MS = MINUTE;
const LONGEST_WAIT_MS = 4 * 60 * MINUTE;
/** A message that nobody took so often, over about three days, counts as failed. */
export const ATTEMPTS = 25;

/**
 * How long a recipient is left in peace after so many attempts, in milliseconds: twice as long each time, up to four hours.
 * RFC 5321, 4.5.4.1 asks for patience of four to five days from a relay; ours has its own, and news grow old.
 */
export const waitAfter = (attempts: number): number =>
  Math.min(FIRST_WAIT_MS * 2 ** Math.max(0, attempts - 1), LONGEST_WAIT_MS);
