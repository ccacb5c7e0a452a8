import { LockMode } from '@mikro-orm/core';
import { staffWhoAsks } from '../cases/index.js';
import type { Ctx } from '../ctx.js';
import { Incident } from '../incidents/index.js';
import { KlussterError } from '../kernel/errors.js';
import { idNamed } from '../kernel/idNamed.js';
import type { StaffAlertId } from '../kernel/ids.js';
import { LEGAL_ZONE } from '../kernel/legalCalendar.js';
import { dayOf, endOfDay } from '../kernel/localDay.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';
import { type AlertOutcome, StaffAlert } from './staffAlert.entity.js';
import { StaffWatch } from './staffWatch.entity.js';
import { LATE_MINUTES } from './thresholds.js';

export type Settling = {
  readonly alertId: string;
  readonly outcome: AlertOutcome;
  readonly incidentId?: string | null;
};

/**
 * Says what became of an alert, once. Refused to her whom it is about, and until its day was looked at to its end, so that nothing of it is left unseen; the database
 * holds both. Throws `KlussterError` NOT_FOUND for an alert or an incident that is not there; BAD_USER_INPUT unless an incident is named exactly where it is one.
 */
export async function settleStaffAlert(
  ctx: Pick<Ctx, 'em' | 'viewer' | 'now'>,
  { alertId, outcome, incidentId }: Settling,
): Promise<{ id: StaffAlertId } | Refused> {
  const id = idNamed('StaffAlert', alertId) as StaffAlertId;
  const incident = incidentId ? idNamed('Incident', incidentId) : null;
  if ((outcome === 'INCIDENT') !== (incident !== null))
    throw new KlussterError('BAD_USER_INPUT', 'Name an incident where the alert is dealt with as one.');
  const { id: settledBy } = await staffWhoAsks(ctx);
  return ctx.em.transactional(async (em) => {
    const alert = await em.findOne(StaffAlert, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
    if (!alert || (incident && (await em.count(Incident, { id: incident })) === 0))
      throw new KlussterError('NOT_FOUND');
    if (alert.staff === settledBy) return refusedFor('OWN_ALERT', { field: 'alertId' });
    if (alert.settledAt) return refusedFor('WRONG_STATE', { field: 'alertId' });
    const { lookedAt } = await em.findOneOrFail(StaffWatch, { isKnown: true });
    const seen = endOfDay(dayOf(alert.day), LEGAL_ZONE).getTime() + LATE_MINUTES * 60_000;
    if (lookedAt.getTime() < seen) return refusedFor('DAY_NOT_OVER', { field: 'alertId' });
    Object.assign(alert, { settledAt: ctx.now, settledBy, outcome, incident });
    return { id };
  });
}
