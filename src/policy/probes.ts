import { migrations } from '../db/migrations/index.js';
import { holdsCardNumber } from '../kernel/cardNumber.js';
import { DOCUMENT_KINDS, DOCUMENT_LANGUAGES } from '../kernel/documents.js';
import { LEGAL_ZONE } from '../kernel/legalCalendar.js';
import { PURPOSES } from '../privacy/purposes.js';
import { CATEGORIES, RETENTION } from '../privacy/retention.js';
import {
  all,
  asks,
  asksAsOf,
  constraintsStand,
  isAppended,
  listed,
  type Probe,
  triggerStands,
  uniqueIndexStands,
} from './probe.js';

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

/** Tables whose rows are of one person, as the entities and their migrations wall them. */
const WALLED = [
  'account',
  'account_address',
  'card',
  'case_decision',
  'case_delay',
  'case_entry',
  'case_grant',
  'consumer_user',
  'emergency',
  'person',
  'subscription',
  'support_case',
];

/** That what reads for viewers is held by the walls of the tables, and comes to owners and the ledger by views alone. */
export const rowsAreWalled = asks(
  `(select count(*) from pg_class c join pg_policy w on w.polrelid = c.oid and w.polname = 'row_wall'
      where c.relnamespace = 'public'::regnamespace and c.relrowsecurity and c.relname in (${listed(WALLED)})) = ${WALLED.length}
    and not exists (select from unnest(array['klusster_owner', 'business_owner', 'disclosure', 'disclosure_seen']) as t(name)
      where has_table_privilege('klusster_reader', 'public.' || t.name, 'select'))`,
);

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

/** What leaves this machine is encrypted on its way. */
export const pagesAreEncrypted: Probe = async ({ publicUrl }) => {
  const { protocol, hostname } = new URL(publicUrl);
  return protocol === 'https:' || /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
};
