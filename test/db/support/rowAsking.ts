import { sql } from 'kysely';
import type { Database } from '../../../src/db/database.js';
import type { Viewer } from '../../../src/privacy/viewer.js';
import { compileSql } from '../../../src/read/sql.js';
import { wallFrom } from '../../../src/read/wallArm.js';
import { type ResidentName, residents, rowIdOf } from '../../support/town.js';
import { MAY_SEE_ROW, ROW_ASKERS, type RowAsker, type TownRow, type WalledTable } from './rowOracle.js';

/** Of each table every row, by its key and what says that it is seen: of owners, whom everybody finds, that their contact came. */
const ROWS: Readonly<Record<WalledTable, { readonly key: string; readonly seen: string }>> = {
  person: { key: 'id', seen: 'true' },
  consumer_user: { key: 'id', seen: 'true' },
  subscription: { key: 'id', seen: 'true' },
  account: { key: 'person_id', seen: 'true' },
  account_address: { key: 'person_id', seen: 'true' },
  card: { key: 'id', seen: 'true' },
  support_case: { key: 'id', seen: 'true' },
  case_grant: { key: 'id', seen: 'true' },
  case_decision: { key: 'id', seen: 'true' },
  disclosure_seen: { key: 'person_id', seen: 'true' },
  klusster_owner: { key: 'id', seen: 'contact is not null' },
  business_owner: { key: 'id', seen: 'contact is not null' },
};
export const WALLED = Object.keys(ROWS) as WalledTable[];

const STAFF = 'join staff_member m on m.id = c.staff_id';

/** Whose each row is, and the persons of the staff who opened it, asked of the owner of the tables. */
const WHOSE: Partial<Readonly<Record<WalledTable, string>>> = {
  person: `select p.id::text, p.id::text, string_agg(m.person_id::text, ',') from person p
    left join (support_case c ${STAFF}) on c.person_id = p.id group by p.id`,
  subscription:
    'select s.id::text, c.person_id::text, null from subscription s join consumer_user c on c.id = s.consumer_user_id',
  support_case: `select c.id::text, c.person_id::text, m.person_id::text from support_case c ${STAFF}`,
  case_grant: `select c.id::text, c.person_id::text, m.person_id::text from case_grant c ${STAFF}`,
  case_decision: `select d.id::text, d.person_id::text, m.person_id::text
    from case_decision d join support_case c on c.id = d.support_case_id ${STAFF}`,
};

const names = Object.keys(residents) as ResidentName[];
const nameOf = new Map(names.map((name) => [rowIdOf('person', name), name]));

export async function townRows(owner: Database, table: WalledTable): Promise<TownRow[]> {
  const text = WHOSE[table] ?? `select distinct ${ROWS[table].key}::text, person_id::text, null from ${table}`;
  return (await owner.query(text, [])).map(([key, person, staff]) => {
    const name = nameOf.get(person ?? '');
    if (!key || !name) throw new Error(`A row of ${table} is nobody's of the town.`);
    const openedBy = (staff ?? '').split(',').flatMap((one) => nameOf.get(one) ?? []);
    return { key, person: name, openedBy };
  });
}

const session = '00000000-0000-4000-8000-000000000000';

/** An asker as the product knows her. */
export function viewerOf({ says, who, acting, worksAsStaff, granted }: RowAsker): Viewer {
  if (who === undefined)
    return says === 'anonymous'
      ? { kind: 'anonymous' }
      : { kind: 'partner', partnerId: session, credentialId: session };
  const hers = { personId: rowIdOf('person', who), sessionId: session };
  const resident = residents[who];
  if ('staff' in resident) {
    const until = new Date('2100-01-01T00:00:00Z');
    return {
      kind: 'staff',
      ...hers,
      role: resident.staff.role,
      clearedUntil: until,
      grants: granted.map(({ person, groups }) => ({ personId: rowIdOf('person', person), groups, until })),
      ...(!worksAsStaff && { narrowed: true as const }),
    };
  }
  const profile = (table: string) => ({ id: rowIdOf(table, who) });
  return {
    kind: 'person',
    ...hers,
    ...(acting.includes('KLUSSTER_OWNER') && { klussterOwner: { ...profile('klusster_owner'), active: true } }),
    ...(acting.includes('BUSINESS_OWNER') && { businessOwner: profile('business_owner') }),
    ...(acting.includes('CONSUMER_USER') && { consumerUser: profile('consumer_user') }),
  };
}

/** Asks for every row of a table as the reader does, but that the statement names no condition at all. */
export function everyRowFor(viewer: Viewer, table: WalledTable): { readonly text: string; readonly values: unknown[] } {
  const { key, seen } = ROWS[table];
  const said = wallFrom(viewer).map((wall) => sql`select null::text, null::text from ${wall} union all `);
  const all = sql`${sql.join(said, sql``)}select ${sql.ref(key)}::text, (${sql.raw(seen)})::text from ${sql.table(table)}`;
  const { text, values } = compileSql<{ viewer: Viewer }>(all);
  return { text, values: values({ viewer }) };
}

export type Compared = { readonly cases: number; readonly seen: number; readonly wrong: readonly string[] };

/** Holds what comes of a table for each asker against the table of audiences. */
export async function compareRows(reader: Database, rows: readonly TownRow[], table: WalledTable): Promise<Compared> {
  const wrong: string[] = [];
  let seen = 0;
  for (const asker of ROW_ASKERS) {
    const { text, values } = everyRowFor(viewerOf(asker), table);
    const came = new Set((await reader.query(text, values)).flatMap(([key, is]) => (is === 'true' ? [key] : [])));
    for (const row of rows) {
      const isSeen = came.has(row.key);
      seen += Number(isSeen);
      if (isSeen !== MAY_SEE_ROW[table](asker, row))
        wrong.push(`${asker.says} ${isSeen ? 'sees' : 'does not see'} the ${table} of ${row.person}`);
    }
  }
  return { cases: ROW_ASKERS.length * rows.length, seen, wrong };
}
