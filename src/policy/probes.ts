import { type ChainAt, verifyAudit } from '../audit/index.js';
import type { PrivacyOfficer } from '../config.js';
import type { Database } from '../db/database.js';
import { migrations } from '../db/migrations/index.js';
import { incidentIsOverdue } from '../kernel/breaches.js';
import { holdsCardNumber } from '../kernel/cardNumber.js';
import { DOCUMENT_KINDS, DOCUMENT_LANGUAGES } from '../kernel/documents.js';
import { LEGAL_ZONE } from '../kernel/legalCalendar.js';
import { safeguardIsRed } from '../kernel/safeguards.js';
import { ALERT_HOURS, WATCH_HOURS } from '../kernel/watching.js';
import { PURPOSES } from '../privacy/purposes.js';
import { CATEGORIES, RETENTION } from '../privacy/retention.js';

/** What probes look at: the main database as it is, and how the service was set up. */
export type Probed = {
  readonly database: Database;
  readonly privacyOfficer: PrivacyOfficer;
  readonly publicUrl: string;
  /** What holds the audit chain from outside. */
  readonly audit: Omit<ChainAt, 'database'>;
  /** What time it is to the service, which says when something is over; the clock of the database may be another. */
  readonly now: Date;
};

/** Looks at what is there now, never at what was meant: true while it is as it should be. It brings no value of anybody with it. */
export type Probe = (probed: Probed) => Promise<boolean>;

const saysYes = async (database: Database, question: string, values: readonly unknown[]): Promise<boolean> =>
  (await database.query(`select (${question})::text`, values))[0]?.[0] === 'true';

/** A question to the database that is answered yes or no. Tables of other features are only looked at, by their names. */
const asks =
  (question: string): Probe =>
  ({ database }) =>
    saysYes(database, question, []);

/** One about what is over or not at a time, `$1`. */
const asksAsOf =
  (question: string): Probe =>
  ({ database, now }) =>
    saysYes(database, question, [now.toISOString()]);

const all =
  (...probes: readonly Probe[]): Probe =>
  async (probed) => {
    for (const probe of probes) if (!(await probe(probed))) return false;
    return true;
  };

const listed = (words: readonly string[]) => words.map((word) => `'${word}'`).join(', ');

/** That changing a row of a table is refused by a trigger that is on. 16 is the bit of updates (`pg_trigger.tgtype`). */
const isAppended = (table: string) =>
  asks(`exists (select from pg_trigger t join pg_proc p on p.oid = t.tgfoid
    where t.tgrelid = to_regclass('${table}') and p.proname in ('refuse_change', 'refuse_change_but_disposal') and t.tgenabled in ('O', 'A') and t.tgtype & 16 <> 0)`);

const triggerStands = (table: string, trigger: string) =>
  asks(
    `exists (select from pg_trigger where tgrelid = to_regclass('${table}') and tgname = '${trigger}' and tgenabled in ('O', 'A'))`,
  );

const constraintsStand = (...names: readonly string[]) =>
  asks(`(select count(*) from pg_constraint where conname in (${listed(names)}) and convalidated) = ${names.length}`);

const uniqueIndexStands = (index: string) =>
  asks(`exists (select from pg_index where indexrelid = to_regclass('${index}') and indisunique and indisvalid)`);

const OUR_COLUMNS = `pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = 'public' and c.relkind in ('r', 'p') and c.relname <> 'migration' and a.attnum > 0 and not a.attisdropped`;

const words = (table: object) => `(${Object.keys(table).join('|')})`;
const CLASSED = `^(open|internal|personal: ${words(CATEGORIES)} \\| ${words(PURPOSES)} \\| ${words(RETENTION)})$`;
const CLOSED = '^(bytea|uuid(\\[\\])?|boolean|smallint|integer|bigint|date|timestamp with(out)? time zone)$';

/** Messages that were handed over, or may have been. */
const LEFT = `newsletter_message m where m.state in ('SENDING', 'SENT', 'UNCERTAIN')`;

export const everyColumnIsClassed = asks(
  `not exists (select from ${OUR_COLUMNS} and coalesce(col_description(c.oid, a.attnum), '') !~ '${CLASSED}')`,
);

export const personalTextIsSealed = asks(`not exists (select from ${OUR_COLUMNS}
  and col_description(c.oid, a.attnum) like 'personal:%' and format_type(a.atttypid, a.atttypmod) !~ '${CLOSED}'
  and not exists (select from pg_constraint k where k.conrelid = c.oid and k.contype in ('c', 'f') and a.attnum = any(k.conkey)))`);

export const keysAreElsewhere = asks(`to_regclass('person_key') is null`);

export const disclosuresAreAppended = isAppended('disclosure');
export const consentIsAppended = isAppended('consent_event');
export const lookUpsAreAppended = all(isAppended('case_look_up'), isAppended('proof_look_up'));

export const cardsAreChargedOnceAMonth = all(
  uniqueIndexStands('charge_attempt_once_a_month'),
  constraintsStand('charge_attempt_by_hand_is_her_word', 'charge_attempt_consent_unique'),
  triggerStands('charge_attempt', 'charge_attempt_is_kept'),
  triggerStands('charge_attempt', 'charge_attempt_is_kept_when_changed'),
  triggerStands('charge_attempt', 'charge_attempt_keeps_its_kind'),
);

/** What the gateway calls things, read for numbers that a card could have (PCI DSS 3.3.1); and no column that is meant for one. */
export const noCardNumberIsHere: Probe = async (probed) => {
  const named = asks(`not exists (select from ${OUR_COLUMNS} and a.attname ~ '(^|_)(pan|cvv|cvc|card_number)($|_)')`);
  if (!(await named(probed))) return false;
  const texts = await probed.database.query(
    `select t from (select gateway_id as t from card_setup union all select payment_id from charge_attempt) x where t ~ '[0-9][0-9 -]{11,}[0-9]'`,
    [],
  );
  return !texts.some(([text]) => holdsCardNumber(text ?? ''));
};

export const readersAreBandsOnly = constraintsStand('audience_band_band_check');

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

export const purposesAreTold = asks(
  `(select count(*) from purpose where code in (${listed(Object.keys(PURPOSES))})) = ${Object.keys(PURPOSES).length}`,
);

export const nothingLeftAfterWithdrawal = asks(
  `not exists (select from mailing_consent w, ${LEFT} and w.id = m.consent_id and w.withdrawn_at <= m.begun_at)`,
);

export const nothingLeftForTheSuppressed = asks(`not exists (select from suppression s, newsletter l, ${LEFT}
  and s.recipient_id = m.recipient_id and l.id = m.newsletter_id and (s.klusster_id is null or s.klusster_id = l.klusster_id)
  and s.at <= m.begun_at and (s.lifted_at is null or s.lifted_at > m.begun_at))`);

export const sendersAreNamed = all(
  constraintsStand('newsletter_is_frozen_when_it_is_sent'),
  asks(`not exists (select from newsletter where state in ('SENDING', 'SENT') and identity is null)`),
);

export const addressesAreProven = asks(
  `not exists (select from account a where not exists (select from account_address x where x.person_id = a.person_id)
    and not exists (select from erasure e where e.person_id = a.person_id))`,
);

/** A day more than the schedule says, since what forgets is a job. */
export const whatIsForADayIsGone = asksAsOf(
  `not exists (select from idempotency_key where created_at < $1::timestamptz - interval '${RETENTION.REPETITION.keepDays + 1} days')`,
);

export const migrationsRan = asks(
  `(select count(*) from migration where name in (${listed(migrations.map(({ name }) => name))})) = ${migrations.length}`,
);

/** None at all is a database from which nobody was served yet: a worker may start before the service that publishes them. */
export const documentsArePublished = all(
  isAppended('document_version'),
  asks(
    `(select count(distinct (kind, language)) from document_version) in (0, ${DOCUMENT_KINDS.length * DOCUMENT_LANGUAGES.length})`,
  ),
);

export const officerIsNamed: Probe = async ({ privacyOfficer: { name, phone, address } }) =>
  [name, phone, address].every((word) => word.trim() !== '');

export const accessIsAnswered = all(
  constraintsStand('access_request_is_answered_to_her', 'access_request_is_refused_with_reasons'),
  triggerStands('access_request', 'access_request_is_kept'),
  asksAsOf(
    `not exists (select from access_request where state not in ('READY', 'REFUSED') and due_at <= $1::timestamptz)`,
  ),
);

/** That nobody changes the history, and that notices write down that they arrived. */
export const correctionsAreTold = all(
  triggerStands('correction', 'correction_append_only'),
  triggerStands('message', 'message_acknowledges_a_correction'),
  triggerStands('webhook_delivery', 'webhook_delivery_acknowledges_a_correction'),
);

/** By the clock on which days of receipt are told. */
export const inquiriesAreAnswered = all(
  constraintsStand('inquiry_complaint_ends_with_a_finding', 'inquiry_finding_has_its_measure'),
  triggerStands('inquiry', 'inquiry_keeps_its_time'),
  asksAsOf(
    `not exists (select from inquiry where state in ('WAITING', 'TAKEN') and limit_on < ($1::timestamptz at time zone '${LEGAL_ZONE}')::date)`,
  ),
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

/** What leaves this machine is encrypted on its way. */
export const pagesAreEncrypted: Probe = async ({ publicUrl }) => {
  const { protocol, hostname } = new URL(publicUrl);
  return protocol === 'https:' || /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
};
