import { sql } from 'kysely';
import { descending, everyRow, type ManyEdge, type Source } from '../read/source.js';
import { NOW } from '../read/sql.js';
import { Session } from './session.entity.js';

const SECURITY = { category: 'SECURITY', purpose: 'SERVICE', retention: 'SESSION' } as const;

/** How long she is told of a session that ended because a token that had been replaced was used again. */
const TOLD_DAYS = 30;

export const sessionSource: Source = {
  type: 'Session',
  entity: Session,
  shown: everyRow('it is reached from its own person alone'),
  person: 'person',
  columns: { lastUsedAt: 'usedAt' },
  sealed: { device: {} },
  computed: ['isCurrent'],
  orders: { LAST_USED: descending('usedAt') },
};

/** From a person to her sessions: those that go on, and those of which she should know why they ended. */
export const toSessions: ManyEdge = {
  kind: 'many',
  to: 'Session',
  personal: { group: 'session', is: SECURITY },
  on: (personId, session) => sql`${session('person')} = ${personId}
    and (${session('endedAt')} is null and ${session('expiresAt')} > ${NOW}
      or ${session('reusedAt')} > ${NOW} - ${sql.lit(TOLD_DAYS)} * interval '1 day')`,
};
