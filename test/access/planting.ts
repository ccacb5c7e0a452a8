import { createHash } from 'node:crypto';
import { copyOf, keysIn, openedIn, sealedAgain } from '../disposal/support/attacker.js';
import { reach } from '../disposal/support/reached.js';

/** A value that was put in the place of another one, somewhere in what is sealed. */
export type Planted = {
  readonly value: string;
  /** `table.column.name`. */
  readonly at: string;
  /** Whose key it is sealed under: a person, or a consent of a mailing list. */
  readonly holder: string;
};

/** Where the two databases are, as {@link reach} takes them, and the keyring. */
export type Storage = { readonly url: string; readonly keyStoreUrl: string; readonly keyringFile: string };

/**
 * Puts a value of its own in the place of every value that is sealed under any key, of everybody, without the program: what reads it
 * afterwards shows where it came from.
 * @param isMeant whose values are replaced; everybody's where it is not said
 */
export async function plant(
  storage: Storage,
  isMeant: (holder: string) => boolean = () => true,
): Promise<readonly Planted[]> {
  const keys = await keysIn(await copyOf(storage.keyStoreUrl), storage.keyringFile);
  const tables = await copyOf(storage.url);
  const client = await reach(storage.url);
  const planted: Planted[] = [];
  try {
    await client.query('set session_replication_role = replica');
    for (const { name, rows } of tables) {
      const table = name.replace(/^public\./, '');
      for (const row of rows)
        for (const [column, blob] of Object.entries(row)) {
          if (!Buffer.isBuffer(blob) || blob[0] !== 1 || blob.length < 45 || column.endsWith('hash')) continue;
          const found = openedIn(table, row, blob, keys);
          const key = found && keys.get(found.holder);
          if (!found || !key || !isMeant(found.holder)) continue;
          const values: Record<string, string> = {};
          for (const word of Object.keys(JSON.parse(found.text))) {
            const value = `canary${String(planted.length).padStart(5, '0')}of`;
            values[word] = value;
            planted.push({ value, at: `${table}.${column}.${word}`, holder: found.holder });
          }
          const anew = sealedAgain(JSON.stringify(values), key, found.boundTo);
          await client.query(`update ${name} set "${column}" = $1 where "${column}" = $2`, [anew, blob]);
        }
    }
  } finally {
    await client.end();
  }
  return planted;
}

/** A row that is put there: `$1` is an id, `$2` the person, `$3` and on what is sealed of it, group by group. */
type Put = {
  readonly table: string;
  readonly record?: 'hash';
  readonly sealed: Readonly<Record<string, readonly string[]>>;
  readonly row: string;
};

/** Who is billed: her profile as a Klusster Owner, where she has one. */
const OWNER = 'coalesce((select o.id from klusster_owner o where o.person_id = $2), $1)';
/** Who works on it, and the case in which. */
const STAFF = '(select m.id from staff_member m limit 1)';
const OPEN_CASE = '(select c.id from support_case c where c.person_id = $2 and c.closed_at is null limit 1)';
const CASE = '(select c.id from support_case c where c.person_id = $2 limit 1)';

/** A row of every kind that holds something sealed and that nobody in the town has. */
const ROWS: readonly Put[] = [
  {
    table: 'card',
    sealed: { card: ['brand', 'last4', 'expiry'], token: ['token'], notices: ['told'] },
    row: `insert into card values ($1, ${OWNER}, $2, $3, $4, $5, now())`,
  },
  {
    table: 'billing_details',
    sealed: { billing: ['name', 'address'] },
    row: `insert into billing_details values ($1, $2, $3, 'ON', now())`,
  },
  {
    table: 'invoice',
    sealed: { billing: ['name', 'address'] },
    row: `with line as (insert into invoice_line (id, invoice_id, position, klusster_id, klusster_name, from_day, until_day, days, of_days, cents)
        select $1, $1, 1, k.id, k.name, '2026-10-01', '2026-11-01', 31, 31, 100 from klusster k limit 1),
      tax as (insert into invoice_tax (id, invoice_id, tax, rate, cents) values ($1, $1, 'HST', 13000, 13))
      insert into invoice (id, owner_id, person_id, month, number, state, billing, seller, province, monthly_cents,
        subtotal_cents, tax_cents, total_cents, issued_at, due_on, ended_at)
      values ($1, ${OWNER}, $2, '2026-10-01', (select coalesce(max(number), 0) + 1 from invoice), 'VOID', $3, '{}', 'ON',
        100, 100, 13, 113, now(), '2026-11-30', now())`,
  },
  {
    table: 'klusster_offer',
    sealed: { address: ['email'] },
    row: `insert into klusster_offer values ($1, (select k.id from klusster k where not exists
        (select from klusster_offer o where o.klusster_id = k.id) limit 1),
      'K', $2, $1, null, $3, 'OPEN', now(), now() + interval '7 days', null)`,
  },
  {
    table: 'webhook_delivery',
    sealed: { body: ['body'] },
    row: `insert into webhook_delivery values ($1, $1, $1, 'GRANT_ENDED', $2, $3, 'PENDING', '[]', now(), now())`,
  },
  {
    table: 'second_factor',
    sealed: { label: ['name'], verifier: ['secret'] },
    row: `insert into second_factor (id, person_id, kind, label, verifier, last_step, created_at)
      values ($1, $2, 'TOTP', $3, $4, 1, now())`,
  },
  {
    table: 'factor_challenge',
    record: 'hash',
    sealed: { pending: ['secret'] },
    row: `insert into factor_challenge (hash, purpose, person_id, pending, expires_at)
      values (sha256($1::uuid::text::bytea), 'ADD_TOTP', $2, $3, now() + interval '5 minutes')`,
  },
  {
    table: 'message',
    sealed: { content: ['to', 'template', 'language', 'values'] },
    row: `insert into message (id, holder, content, state, created_at, sent_at) values ($1, $2, $3, 'SENT', now(), now())`,
  },
  {
    table: 'address_request',
    sealed: { request: ['email', 'credential', 'passwordHash'] },
    row: `insert into address_request (id, kind, holder, request, language, created_at, expires_at)
      values ($1, 'NEW_ADDRESS', $2, $3, 'FR', now(), now() + interval '1 day')`,
  },
  {
    table: 'support_case',
    sealed: { case: ['reason'] },
    row: `insert into support_case (id, staff_id, opened_by_id, person_id, kind, reason, opened_at) values ($1, ${STAFF}, ${STAFF}, $2, 'QUESTION', $3, now())`,
  },
  {
    table: 'case_entry',
    sealed: { case: ['words'] },
    row: `insert into case_entry (id, support_case_id, person_id, kind, staff_id, words, at) values ($1, ${OPEN_CASE}, $2, 'NOTE', ${STAFF}, $3, now())`,
  },
  {
    table: 'case_decision',
    sealed: { case: ['reason'] },
    row: `insert into case_decision values ($1, ${CASE}, $2, 'SUSPENDED', $3, now())`,
  },
  {
    table: 'case_grant',
    sealed: { case: ['reason'] },
    row: `insert into case_grant (id, support_case_id, staff_id, person_id, groups, purpose, reason, opened_at, expires_at, closed_at)
      values ($1, ${CASE}, ${STAFF}, $2, '{contact}', 'SERVICE', $3, now(), now() + interval '1 hour', now())`,
  },
  {
    table: 'content_report',
    sealed: { case: ['text'] },
    row: `insert into content_report (id, person_id, klusster_id, reason, text, reported_at)
      values ($1, $2, (select id from klusster limit 1), 'ABUSE', $3, now())`,
  },
  {
    table: 'inquiry',
    sealed: { case: ['text', 'statement', 'answer', 'measure'] },
    row: `insert into inquiry (id, person_id, kind, state, words, language, sent_at, received_on, limit_on, support_case_id, answered_at)
      values ($1, $2, 'QUESTION', 'ANSWERED', $3, 'EN', now(), current_date, current_date + 30, ${CASE}, now())`,
  },
  {
    table: 'correction',
    sealed: { correction: ['oldValue', 'newValue'] },
    row: `insert into correction (id, person_id, act, coordinate, profile_id, words, credential, at)
      values ($1, $2, $1, 'ConsumerUser.lastName', $1, $3, $1, now())`,
  },
  {
    table: 'access_request',
    sealed: { case: ['reasons'] },
    row: `insert into access_request (id, person_id, via, language, format, received_at, due_at, refused_at, refusal_ground, reasons)
      values ($1, $2, 'API', 'EN', 'PAGE', now(), now() + interval '30 days', now(), 'DISPUTE', $3)`,
  },
];

/** Gives a person a row of every kind. */
export async function furnish(storage: Storage, person: string): Promise<void> {
  const key = (await keysIn(await copyOf(storage.keyStoreUrl), storage.keyringFile)).get(person);
  if (!key) throw new Error('Whoever is furnished has a key.');
  const client = await reach(storage.url);
  try {
    // Only that a value is sealed matters here, and where: not that what it refers to is there.
    await client.query('set session_replication_role = replica');
    for (const { table, row, record, sealed } of ROWS) {
      const id = crypto.randomUUID();
      const at = record ? createHash('sha256').update(id).digest('hex') : id;
      const blobs = Object.entries(sealed).map(([group, says]) =>
        sealedAgain(
          JSON.stringify(Object.fromEntries(says.map((word) => [word, word]))),
          key,
          JSON.stringify([1, table, at, person, group]),
        ),
      );
      await client.query(row, [id, person, ...blobs]);
    }
  } finally {
    await client.end();
  }
}
