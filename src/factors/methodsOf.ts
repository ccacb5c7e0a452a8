import type { EntityManager } from '@mikro-orm/core';
import { RecoveryCode } from './recoveryCode.entity.js';
import { FACTOR_KINDS, SecondFactor } from './secondFactor.entity.js';

/** The ways of proving a second factor. */
export const FACTOR_METHODS = [...FACTOR_KINDS, 'RECOVERY_CODE'] as const;
export type FactorMethod = (typeof FACTOR_METHODS)[number];

/** How many recovery codes a person has left. */
export const recoveryCodesLeft = (em: EntityManager, person: string): Promise<number> =>
  em.count(RecoveryCode, { person });

/** The ways that a person has; none when she has no second factor. */
export async function methodsOf(em: EntityManager, person: string): Promise<readonly FactorMethod[]> {
  const factors = await em.find(SecondFactor, { person }, { fields: ['kind'] });
  if (factors.length === 0) return [];
  const kinds = FACTOR_KINDS.filter((kind) => factors.some((factor) => factor.kind === kind));
  return (await recoveryCodesLeft(em, person)) > 0 ? [...kinds, 'RECOVERY_CODE'] : kinds;
}
