const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** How long is waited after each attempt that failed (Standard Webhooks, "Retry schedule"); after the last one it is given up. */
const WAITS = [5 * SECOND, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 14 * HOUR, 20 * HOUR, 24 * HOUR];

/** When it is tried again after so many attempts; undefined when it is not. */
export const nextAttempt = (attempts: number, now: Date): Date | undefined => {
  const wait = WAITS[attempts - 1];
  return wait === undefined ? undefined : new Date(now.getTime() + wait);
};

/** How long two secrets are good after one replaced the other. */
export const OVERLAP_MS = 24 * HOUR;
