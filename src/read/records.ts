import DataLoader from 'dataloader';
import { sql } from 'kysely';
import { type Database, statementName } from '../db/database.js';
import { Fault } from '../kernel/errors.js';
import type { Verdict } from '../privacy/decide.js';
import type { Rule } from '../privacy/privacyMap.js';
import type { Viewer } from '../privacy/viewer.js';
import type { IsThere } from './isThere.js';
import type { MayOpen } from './mayOpen.js';
import { columnsOf, type Model } from './model.js';
import type { Row } from './rows.js';
import { Bound, type Compiled, compileSql } from './sql.js';
import { wallFrom } from './wallArm.js';

type Ports = {
  readonly model: Model;
  readonly database: Database;
  readonly mayOpen: MayOpen;
  readonly isThere: IsThere;
};
type Asker = { readonly viewer: Viewer; readonly plan: { readonly verdicts: readonly Verdict[] } };
type Request = { readonly viewer: Viewer; readonly ids: readonly string[] };

/**
 * Records that a field tells of beside its own object, each with the one sealed group that a rule asks for, behind the
 * same gate as every other read. Asked one by one while an answer is made, fetched together: one statement per rule.
 */
export class Records {
  readonly #ports: Ports;
  readonly #asker: () => Asker;
  readonly #loaders = new Map<Rule, DataLoader<string, Row | null>>();

  constructor(ports: Ports, asker: () => Asker) {
    this.#ports = ports;
    this.#asker = asker;
  }

  /** The record with this id, its group closed; null when there is none for this viewer. */
  load(rule: Rule, id: string): Promise<Row | null> {
    const loader = this.#loaders.get(rule) ?? new DataLoader((ids) => this.#fetch(rule, ids));
    this.#loaders.set(rule, loader);
    return loader.load(id);
  }

  async #fetch(rule: Rule, ids: readonly string[]): Promise<(Row | null)[]> {
    const { viewer, plan } = this.#asker();
    const group = rule.personal?.group ?? '';
    const { text, values } = this.#statement(rule, group, viewer, plan.verdicts[rule.index] ?? 'never');
    const cells = await this.#ports.database.query(text, values({ viewer, ids }), statementName(text));
    const table = this.#ports.model.get(rule.type)?.table ?? '';
    const found = new Map<string, Row>();
    for (const [id, person, blob] of cells) {
      if (!id || !person) throw new Fault('A record lacks its person.', table);
      const at = { table, record: id, person, group };
      const cell = typeof blob === 'string' ? { at, blob: Buffer.from(blob, 'hex') } : null;
      found.set(id, { id, personId: person, sealed: { [group]: cell }, lists: {} });
    }
    return ids.map((id) => found.get(id) ?? null);
  }

  #statement(rule: Rule, group: string, viewer: Viewer, verdict: Verdict): Compiled<Request> {
    const type = this.#ports.model.get(rule.type);
    if (!type?.person || !(group in (type.sealed ?? {})))
      throw new Fault('No sealed group is told here.', rule.coordinate);
    const row = columnsOf(type.meta, 'r');
    const open = this.#ports.mayOpen(type, row, rule, verdict, viewer);
    const named = sql`${row(type.idProperty)} = any(${new Bound<Request>(({ ids }) => ids)}::uuid[])`;
    const conditions = [named, ...this.#ports.isThere(type, row, viewer)];
    const told = wallFrom(viewer).map((wall) => sql`select null::text, null::text, null::text from ${wall} union all `);
    return compileSql<Request>(sql`
      ${sql.join(told, sql``)}select ${row(type.idProperty)}::text, ${row(type.person)}::text, case when ${open} then encode(${row(group)}, 'hex') end
      from ${sql.table(type.table)} as r where ${sql.join(conditions, sql` and `)}`);
  }
}
