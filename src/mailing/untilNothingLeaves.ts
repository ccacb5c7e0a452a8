import { setTimeout as pause } from 'node:timers/promises';
import type { EntityManager } from '@mikro-orm/core';

/** Whoever dispatches gives a message up after this, in milliseconds: what was begun before leaves no more. */
export const DISPATCH_MS = 45_000;

/** How often it is looked, in milliseconds. */
const LOOK_MS = 50;

const LEAVING = `select 1 from newsletter_message m join newsletter n on n.id = m.newsletter_id
  where m.recipient_id = ?::uuid and (?::uuid is null or n.klusster_id = ?::uuid) and m.state = 'SENDING' and m.begun_at > ?::timestamptz limit 1`;

/**
 * Waits until no message to a recipient is being handed over: of one list, or of any. Bounded by what whoever dispatches keeps to.
 * Never within a transaction: the one that it waits for could wait for it.
 */
export async function untilNothingLeaves(
  em: EntityManager,
  now: () => Date,
  { recipient, klusster = null }: { readonly recipient: string; readonly klusster?: string | null | undefined },
): Promise<void> {
  const until = Date.now() + DISPATCH_MS;
  while (Date.now() < until) {
    const begunAfter = new Date(now().getTime() - DISPATCH_MS);
    const found = await em.getConnection().execute(LEAVING, [recipient, klusster, klusster, begunAfter], 'all');
    if (found.length === 0) return;
    await pause(LOOK_MS);
  }
}
