import { descending, type Entry, everyRow, type Source } from '../read/source.js';
import { AuditEntry } from './auditEntry.entity.js';

export const auditSource: Source = {
  type: 'AuditEntry',
  entity: AuditEntry,
  shown: everyRow('it is reached by the list of the Privacy Officer, and says nothing of anybody'),
  columns: { number: 'no' },
  orders: { NEWEST: descending('no') },
};

export const auditEntries: Entry = { to: 'AuditEntry' };
