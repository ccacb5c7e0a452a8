const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** What a session is for, in milliseconds: it ends when it was not used for `idle`, and after `absolute` in any case. */
type Limits = { readonly idle: number; readonly absolute: number };

/**
 * How long sessions live, by kind: the one table, with the reasons in docs/decisions (NIST SP 800-63B-4, 2.1.3 to 2.3.3).
 * A change counts for a session that is under way from its next use on.
 */
export const SESSION_LIMITS = {
  /** A person whose token an app keeps, behind the lock of her own device. */
  APP: { idle: 14 * DAY, absolute: 90 * DAY },
  /** A person whose token is a cookie: the browser may be anybody's. */
  BROWSER: { idle: HOUR, absolute: DAY },
  /** Whoever works here, however the token is kept: it reaches the data of others. */
  STAFF: { idle: 30 * MINUTE, absolute: 12 * HOUR },
} as const satisfies Record<string, Limits>;

export type SessionKind = keyof typeof SESSION_LIMITS;
export const SESSION_KINDS = Object.keys(SESSION_LIMITS) as SessionKind[];

/** When a session of this kind ends by itself, used at this instant. */
export function endOf(kind: SessionKind, createdAt: Date, usedAt: Date): Date {
  const { idle, absolute } = SESSION_LIMITS[kind];
  return new Date(Math.min(usedAt.getTime() + idle, createdAt.getTime() + absolute));
}
