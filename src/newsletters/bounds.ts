import { IDENTITY_DAYS } from '../mailing/index.js';

/** The longest of each, in characters. */
export const LONGEST = { subject: 150, text: 20_000 } as const;

/** What a newsletter and those who write them may take. */
export const NEWSLETTER_BOUNDS = {
  /** Pictures of one newsletter: each message carries them all. */
  images: 5,
  /** Newsletters of one klusster that are not sent. */
  unsent: 50,
  /** Newsletters that one klusster begins to send within a day. */
  perDay: 5,
  /** Tests that one owner has sent to herself within a day. */
  testsPerDay: 20,
} as const;

export const DAY_MS = 24 * 3_600_000;

/** How far ahead one may be scheduled, in milliseconds: a year. */
export const FAR_AHEAD_MS = 366 * DAY_MS;

/** How long the mailing address in a message must hold after it was sent (CASL 6(3)). */
export const IDENTITY_HOLDS_MS = IDENTITY_DAYS * DAY_MS;
