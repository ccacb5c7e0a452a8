import type { ResidentName } from '../support/town.js';

/**
 * A session as a client knows it: `live` and `ended` were acknowledged, or seen since; a sign-out without an answer leaves it
 * `ending`, and either may be true until it is looked at.
 */
export type Session = { readonly token: string; readonly who: ResidentName; standing: 'live' | 'ending' | 'ended' };

/** A request that may show people; `shown` is what its answer held of others, once there was one: `person coordinate`, sorted. */
export type Reading = { readonly who: ResidentName; shown?: readonly string[] };

/** What clients were told, kept outside the service and over all its lives. */
export class Journal {
  readonly sessions: Session[] = [];
  /** By name of the operation; each is used once. */
  readonly readings = new Map<string, Reading>();
  /** Requests that wait for their answer. */
  readonly flying = { reads: 0, writes: 0 };
  /** Sign-ins and sign-outs that were acknowledged. */
  writes = 0;
  /** What no client should ever be told, or miss; codes and names, no values. */
  readonly wrong: string[] = [];

  signedIn(token: string, who: ResidentName): Session {
    const session: Session = { token, who, standing: 'live' };
    this.sessions.push(session);
    this.writes += 1;
    return session;
  }

  signedOut(session: Session): void {
    session.standing = 'ended';
    this.writes += 1;
  }

  /** The name of an operation that is about to be sent. */
  asks(who: ResidentName): string {
    const name = `Crash_${this.readings.size}`;
    this.readings.set(name, { who });
    return name;
  }

  get flyingNow(): number {
    return this.flying.reads + this.flying.writes;
  }
}
