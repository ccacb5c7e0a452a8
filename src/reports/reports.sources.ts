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
      on: (personId, report) => sql`${report('person')} = ${personId}`,
    },
  },
  SupportCase: {
    report: {
      kind: 'one',
      to: 'ContentReport',
      on: (caseId, report) => sql`${report('supportCase')} = ${caseId}`,
    },
  },
};

export const allReports: Entry = { to: 'ContentReport' };
export const ownReportById: Entry = {
  to: 'ContentReport',
  where: (report, bind) => sql`${report('id')} = ${bind('id')}::uuid and ${report('person')} = ${bind('viewer')}::uuid`,
};
