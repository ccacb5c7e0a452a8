import { LockMode } from '@mikro-orm/core';
import { accountOf, requireRecentProof, stillHere, whose } from '../accounts/index.js';
import type { Ctx } from '../ctx.js';
import { once } from '../idempotency/index.js';
import { type AccessRequestId, newId, type PersonId } from '../kernel/ids.js';
import type { Refused } from '../kernel/userErrors.js';
import { postMessage } from '../mail/index.js';
import { Person } from '../people/index.js';
import { type AccessFormat, AccessRequest } from './accessRequest.entity.js';
import { addressed } from './addressed.js';
import { dueAtOf } from './limits.js';

export type AskingForAccess = { readonly format: AccessFormat; readonly language: 'EN' | 'FR' };

/** How long one answer is enough, in milliseconds: it is made anew whenever it is opened. */
const ENOUGH_MS = 24 * 3_600_000;

/**
 * Asks what is held of whoever is signed in. It is answered at once: she proved a short while ago that it is she, and nobody has to look
 * through what is held by hand. Asked for again within a day it is the same request, in the shape that she asks for now.
 */
export async function requestAccess(ctx: Ctx, input: AskingForAccess): Promise<{ id: AccessRequestId } | Refused> {
  const unproven = await requireRecentProof(ctx);
  if (unproven) return unproven;
  const { person } = whose(ctx);
  const account = stillHere(await accountOf(ctx.em, ctx, person as PersonId));
  return once<{ id: AccessRequestId }>(ctx, { verb: 'requestAccess', input }, async (em) => {
    await em.findOneOrFail(Person, { id: person }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    const { now } = ctx;
    const since = new Date(now.getTime() - ENOUGH_MS);
    const known = await em.findOne(AccessRequest, { person, via: 'API', receivedAt: { $gt: since } });
    if (known) {
      Object.assign(known, input);
      return { id: known.id as AccessRequestId };
    }
    const id = newId<AccessRequestId>();
    em.create(AccessRequest, {
      id,
      person,
      ...input,
      via: 'API',
      receivedAt: now,
      dueAt: dueAtOf(now),
      identityMethod: 'PROVEN_SESSION',
      answeredAt: now,
    });
    await postMessage(
      { em, now },
      { ...addressed(account), template: 'ACCESS_READY', language: input.language, values: {} },
    );
    return { id };
  });
}
