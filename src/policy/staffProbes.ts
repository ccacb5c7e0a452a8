import { verifyAudit } from '../audit/index.js';
import { incidentIsOverdue } from '../kernel/breaches.js';
import { safeguardIsRed } from '../kernel/safeguards.js';
import { ALERT_HOURS, WATCH_HOURS } from '../kernel/watching.js';
import {
  all,
  asks,
  asksAsOf,
  constraintsStand,
  isAppended,
  listed,
  triggerStands,
  uniqueIndexStands,
} from './probe.js';

/** How what those who work here do, and what protects from them and others, is seen to hold (§10). */

export const grantsEnd = all(
  constraintsStand('case_grant_lasts_a_day', 'case_grant_is_of_a_case'),
  asksAsOf(`not exists (select from case_grant g join support_case s on s.id = g.support_case_id
    where s.closed_at is not null and g.closed_at is null and g.expires_at > $1::timestamptz)`),
);

export const staffAreCleared = all(
  constraintsStand(
    'clearance_is_by_somebody_else',
    'clearance_is_looked_at_again',
    'training_is_recorded_by_somebody_else',
    'training_counts_a_year',
  ),
  triggerStands('staff_member', 'staff_member_counts_clearance'),
  isAppended('clearance'),
  isAppended('training'),
);

export const emergenciesAreReviewed = all(
  constraintsStand('emergency_is_reviewed_by_somebody_else', 'emergency_is_reviewed_with_a_verdict'),
  triggerStands('case_grant', 'case_grant_of_an_emergency_is_short'),
  uniqueIndexStands('emergency_one_at_a_time'),
  triggerStands('emergency', 'emergency_stays'),
  triggerStands('emergency', 'emergency_counts'),
  asksAsOf(
    `not exists (select from emergency e where e.reviewed_at is null and e.opened_at <= $1::timestamptz - interval '72 hours')`,
  ),
);

export const delaysAreShort = all(
  constraintsStand('case_delay_is_short', 'case_delay_ends_at_once'),
  triggerStands('case_delay', 'case_delay_is_of_a_colleague'),
  triggerStands('case_delay', 'case_delay_stays'),
);

/** That nothing is changed, that whatever is added is chained, and that the chain is as it was written, to its last checkpoint and on. */
export const auditChainIsWhole = all(
  isAppended('audit_entry'),
  triggerStands('audit_entry', 'audit_entry_is_chained'),
  triggerStands('audit_head', 'audit_head_only_grows'),
  async ({ database, audit }) => (await verifyAudit({ ...audit, database })).whole,
);

export const incidentsAreDealtWith = all(
  constraintsStand('incident_is_closed_once_assessed', 'incident_is_closed_once_reported_and_told'),
  triggerStands('incident', 'incident_keeps_its_order'),
  triggerStands('incident', 'incident_is_kept'),
  triggerStands('incident_person', 'incident_person_is_fixed'),
  asksAsOf(`not exists (select from incident i where ${incidentIsOverdue('$1::timestamptz')})`),
);

/** The four methods of §10.2; a register that lacks one of them protects less than it says. */
const METHODS = ['PHYSICAL', 'ORGANISATIONAL', 'TECHNOLOGICAL', 'INVESTIGATIVE'];

export const safeguardsAreTested = all(
  constraintsStand('safeguard_has_one_owner', 'safeguard_test_says_when_the_next_one_is'),
  triggerStands('safeguard', 'safeguard_stays_on_record'),
  isAppended('safeguard_test'),
  asks(
    `(select count(distinct kind) from safeguard where retired_at is null and kind in (${listed(METHODS)})) = ${METHODS.length}`,
  ),
  asksAsOf(`not exists (select from safeguard s where ${safeguardIsRed('$1::timestamptz')})`),
);

export const paperIsCertified = all(constraintsStand('paper_disposal_is_certified'), isAppended('paper_disposal'));

/** That alerts stay and are settled by somebody else, that somebody looks, and that none waits past our own target. */
export const staffAreWatched = all(
  constraintsStand('staff_alert_staff_id_pattern_day_unique', 'staff_alert_is_settled_by_somebody_else'),
  triggerStands('staff_alert', 'staff_alert_keeps_its_order'),
  triggerStands('staff_alert', 'staff_alert_is_kept'),
  triggerStands('staff_watch', 'staff_watch_only_grows'),
  asksAsOf(`exists (select from staff_watch where looked_at >= $1::timestamptz - interval '${WATCH_HOURS} hours')`),
  asksAsOf(
    `not exists (select from staff_alert where settled_at is null and at <= $1::timestamptz - interval '${ALERT_HOURS} hours')`,
  ),
);
