import type { Ground } from '../accounts/index.js';
import { CaseDecision } from '../approval/index.js';
import { seal } from '../privacy/vault/seal.js';
import { ContentReport } from '../reports/index.js';
import { CaseGrant, GRANT_HOURS_MAX, SupportCase } from '../staff/index.js';
import type { Town } from './cast.js';

const HOUR = 60 * 60 * 1000;

/** What is sealed about somebody in a case. */
const said = (key: Buffer, table: string, record: string, person: string, reason: string) =>
  seal(key, { table, record, person, group: 'case' }, { reason });

export function settleCases({ em, now }: Ground, { cases, idOf }: Town, keys: ReadonlyMap<string, Buffer>): void {
  for (const { staff, person: name, kind, reason, outcome, decided } of cases) {
    const id = idOf('support_case', `${staff}/${name}`);
    const person = idOf('person', name);
    const key = keys.get(name) as Buffer;
    em.create(SupportCase, {
      id,
      staff: idOf('staff', staff),
      openedBy: idOf('staff', staff),
      person,
      kind,
      case: said(key, 'support_case', id, person, reason),
      openedAt: now,
      ...(outcome && { closedAt: now, outcome }),
    });
    if (!decided) continue;
    const decision = idOf('case_decision', `${staff}/${name}`);
    em.create(CaseDecision, {
      id: decision,
      supportCase: id,
      person,
      decision: decided.decision,
      case: said(key, 'case_decision', decision, person, decided.reason),
      decidedAt: now,
    });
  }
}

export function settleReports(
  { em, now }: Ground,
  { reports, cases, idOf }: Town,
  keys: ReadonlyMap<string, Buffer>,
): void {
  for (const [name, { by, klusster, business, reason, text }] of Object.entries(reports)) {
    const id = idOf('content_report', name);
    const person = idOf('person', by);
    const place = { table: 'content_report', record: id, person, group: 'case' };
    const taken = cases.find(({ report }) => report === name);
    em.create(ContentReport, {
      id,
      person,
      ...(taken && { supportCase: idOf('support_case', `${taken.staff}/${taken.person}`) }),
      ...(klusster ? { klusster: idOf('klusster', klusster) } : { business: idOf('business', business as string) }),
      reason,
      case: seal(keys.get(by) as Buffer, place, { text }),
      reportedAt: now,
    });
  }
}

export function settleGrants({ em, now }: Ground, { grants, idOf }: Town, keys: ReadonlyMap<string, Buffer>): void {
  for (const { staff, person: name, groups, reason } of grants) {
    const id = idOf('case_grant', `${staff}/${name}`);
    const person = idOf('person', name);
    em.create(CaseGrant, {
      id,
      supportCase: idOf('support_case', `${staff}/${name}`),
      staff: idOf('staff', staff),
      person,
      groups: [...groups],
      purpose: 'SERVICE',
      case: said(keys.get(name) as Buffer, 'case_grant', id, person, reason),
      openedAt: now,
      expiresAt: new Date(now.getTime() + GRANT_HOURS_MAX * HOUR),
    });
  }
}
