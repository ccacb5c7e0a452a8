import { sql } from 'kysely';
import { type AddedEdges, ascending, descending, type Entry, everyRow, type Source } from '../read/source.js';
import { CASE_FILE } from '../staff/index.js';
import { Inquiry } from './inquiry.entity.js';

export const inquirySource: Source = {
  type: 'Inquiry',
  entity: Inquiry,
  shown: everyRow(
    'it is reached from her who sent it, from its case, and by a list for staff that says nothing of her',
  ),
  person: 'person',
  columns: { limit: 'limitOn', recourse: 'kind' },
  sealed: { case: {} },
  edges: {
    handledBy: {
      kind: 'one',
      to: 'StaffMember',
      on: (inquiryId, member) =>
        // Whose case it is, colleagues are told; the case is hers.
        sql`${member('id')} = (select staff_of_case(i.support_case_id) from inquiry i where i.id = ${inquiryId})`,
    },
  },
  orders: { NEWEST: descending('sentAt'), DUE: ascending('limitOn') },
  filters: { answered: (inquiry, isAnswered) => sql`(${inquiry('state')} = 'ANSWERED') = ${isAnswered}::boolean` },
};

export const inquiryEdges: AddedEdges = {
  Viewer: {
    inquiries: {
      kind: 'many',
      to: 'Inquiry',
      personal: { group: 'case', is: CASE_FILE },
      by: 'person',
    },
  },
  SupportCase: {
    inquiry: { kind: 'one', to: 'Inquiry', by: 'supportCase' },
  },
};

export const allInquiries: Entry = { to: 'Inquiry' };

/** One that whoever asks has just dealt with: she sent it, or it is of a case of hers. */
export const inquiryOfHers: Entry = {
  to: 'Inquiry',
  where: (
    inquiry,
    bind,
  ) => sql`${inquiry('id')} = ${bind('id')}::uuid and (${inquiry('person')} = ${bind('viewer')}::uuid
    or ${inquiry('supportCase')} in (select c.id from support_case c join staff_member m on m.id = c.staff_id
      where m.person_id = ${bind('viewer')}::uuid and m.left_at is null))`,
};
