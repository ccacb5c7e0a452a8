import { defineEntity, p } from '@mikro-orm/core';
import { internal, open } from '../db/columns.js';
import { Person } from '../people/index.js';
import { STAFF_ROLES } from '../privacy/viewer.js';

/** An employee who may be given case grants (§10.3). She has no profile and sees nobody without a grant. */
export const StaffMember = defineEntity({
  name: 'StaffMember',
  tableName: 'staff_member',
  properties: {
    id: p.uuid().primary().comment(internal),
    person: () => p.oneToOne(Person).mapToPk().comment(internal),
    /** By what she is known at work: business contact, which PIPEDA 4.01 leaves open, and told to whom she served. */
    name: p.text().comment(open),
    /** The last Privacy Officer who works here cannot leave or become anything else: the database refuses it (migration 0006). */
    role: p.enum([...STAFF_ROLES]).comment(internal),
    /** Whoever left is staff no more, and stays on the record of what she was shown. */
    leftAt: p.datetime().nullable().comment(internal),
    /** Until when she does the work of staff; none while she may not. Nobody writes it: the database does (migration 0044). */
    clearedUntil: p.datetime().nullable().comment(internal),
  },
});
