import type { EntityManager } from '@mikro-orm/core';
import { Session } from './session.entity.js';

/** Whether a second factor was proven in a session. */
export const hasSecondFactor = async (em: EntityManager, session: string): Promise<boolean> =>
  (await em.count(Session, { id: session, secondFactorAt: { $ne: null } })) === 1;

/** A second factor was proven in a session; the first time counts. */
export const provedSecondFactor = (em: EntityManager, session: string, now: Date): Promise<number> =>
  em.nativeUpdate(Session, { id: session, secondFactorAt: null }, { secondFactorAt: now });
