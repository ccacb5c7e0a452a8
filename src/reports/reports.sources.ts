import { sql } from 'kysely';
import {
  type AddedEdges,
  ascending,
  type Columns,
  descending,
  type Entry,
  everyRow,
  type Source,
  type Sql,
  type StaffFinds,
} from '../read/source.js';
import { CASE_FILE } from '../staff/index.js';
import { ContentReport } from './contentReport.entity.js';

/** What a report is about, which may be a klusster or a business. */
const about = (column: 'klusster_id' | 'business_id') => (reportId: Sql, object: Columns) =>
  sql`${object('id')} = (select r.${sql.ref(column)} from content_report r where r.id = ${reportId})`;

export const reportSource: Source = {
  type: 'ContentReport',
  entity: ContentReport,
  shown: everyRow(
    'it is reached from her who made it, from its case, and by a list for staff that says nothing of her',
  ),
  person: 'person',
  sealed: { case: {} },
  edges: {
    klusster: { kind: 'one', to: 'Klusster', on: about('klusster_id') },
    business: { kind: 'one', to: 'Business', on: about('business_id') },
  },
  orders: { NEWEST: descending('reportedAt'), OLDEST: ascending('reportedAt') },
  filters: { decided: (report, isDecided) => sql`(${report('decidedAt')} is not null) = ${isDecided}::boolean` },
};

export const reportEdges: AddedEdges = {
  Viewer: {
    reports: {
      kind: 'many',
      to: 'ContentReport',
      personal: { group: 'case', is: CASE_FILE },
      by: 'person',
    },
  },
  SupportCase: {
    report: {
      kind: 'one',
      to: 'ContentReport',
      by: 'supportCase',
    },
  },
};

/** Of which the member of staff who asks has the report in an open case, whether anybody else finds it now. */
const reportedInHerCase = (column: 'klusster_id' | 'business_id') => (object: Columns, hers: Sql) =>
  sql`${object('id')} in (select report.${sql.ref(column)} from content_report report
    join support_case work on work.id = report.support_case_id join staff_member worker on worker.id = work.staff_id
    where worker.person_id = ${hers} and worker.left_at is null and work.closed_at is null and report.${sql.ref(column)} is not null)`;

/** What was paused or closed since it was reported must still be looked at by whoever decides (§10.3, need to know). */
export const reportedToStaff: StaffFinds = {
  Klusster: reportedInHerCase('klusster_id'),
  Business: reportedInHerCase('business_id'),
};

export const allReports: Entry = { to: 'ContentReport' };
export const ownReportById: Entry = {
  to: 'ContentReport',
  where: (report, bind) => sql`${report('id')} = ${bind('id')}::uuid and ${report('person')} = ${bind('viewer')}::uuid`,
};
