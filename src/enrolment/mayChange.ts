import { type EntityManager, LockMode } from '@mikro-orm/core';
import { hasSecondFactor, requireRecentProof, whose } from '../accounts/index.js';
import type { Ctx } from '../ctx.js';
import { SecondFactor } from '../factors/index.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';
import { Person } from '../people/index.js';

/** How many factors a person may have. */
const AT_MOST = 10;

/**
 * Why somebody may not change her second factors now: a thief of a password, or of a phone that is signed in, must not make
 * her own what she has not. She proves it a short while before; and who has a second factor, only in a session in which one was
 * proven.
 */
export async function refusedToChange(ctx: Ctx): Promise<Refused | undefined> {
  const { person, session } = whose(ctx);
  const unproven = await requireRecentProof(ctx);
  if (unproven || ctx.factorRules.passwordIsEnough(person)) return unproven;
  const has = await ctx.em.count(SecondFactor, { person });
  return has > 0 && !(await hasSecondFactor(ctx.em, session)) ? refusedFor('SECOND_FACTOR_NEEDED') : undefined;
}

/** Why somebody may not add a second factor now. */
export async function refusedToAdd(ctx: Ctx): Promise<Refused | undefined> {
  const refused = await refusedToChange(ctx);
  if (refused) return refused;
  const { person } = whose(ctx);
  return (await ctx.em.count(SecondFactor, { person })) < AT_MOST ? undefined : refusedFor('TOO_MANY_SECOND_FACTORS');
}

/** Holds a person to the end of the transaction: her factors change one after the other. */
export const holdPerson = (em: EntityManager, person: string): Promise<unknown> =>
  em.findOneOrFail(Person, { id: person }, { lockMode: LockMode.PESSIMISTIC_WRITE });
