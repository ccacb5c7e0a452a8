import { defineEntity, p } from '@mikro-orm/core';
import { internal } from '../db/columns.js';
import { StaffMember } from '../staff/index.js';

/** What the paper was. */
export const PAPER_RECORDS = ['INQUIRIES', 'REQUESTS', 'INVOICES', 'CASE_NOTES', 'OTHER'] as const;
export type PaperRecords = (typeof PAPER_RECORDS)[number];

/** How it was shredded (§12.1); strips are not on the list, since they can be put together again. */
export const SHREDDINGS = ['CROSS_CUT', 'MICRO_CUT', 'CUT_AND_PULPED', 'CUT_AND_BURNED'] as const;
export type Shredding = (typeof SHREDDINGS)[number];

/** That paper with personal information was shredded by a federally approved company, which certified it (§12.1). Whose information it was, it does not say. */
export const PaperDisposal = defineEntity({
  name: 'PaperDisposal',
  tableName: 'paper_disposal',
  properties: {
    id: p.uuid().primary().comment(internal),
    records: p.enum([...PAPER_RECORDS]).comment(internal),
    boxes: p.integer().comment(internal),
    disposedAt: p.datetime().comment(internal),
    method: p.enum([...SHREDDINGS]).comment(internal),
    company: p.text().comment(internal),
    /** Under which approval of the federal government the company disposes. */
    approval: p.text().comment(internal),
    certificateNumber: p.text().comment(internal),
    /** SHA-256 of the certificate, as a file: hexadecimal digits. */
    certificateDigest: p.text().nullable().comment(internal),
    recordedBy: () => p.manyToOne(StaffMember).mapToPk().deleteRule('no action').comment(internal),
    recordedAt: p.datetime().comment(internal),
  },
  checks: [
    { name: 'paper_disposal_is_of_something', expression: '"boxes" > 0' },
    { name: 'paper_disposal_is_over_when_it_is_recorded', expression: '"disposed_at" <= "recorded_at"' },
    {
      name: 'paper_disposal_is_certified',
      expression: '"company" <> \'\' and "approval" <> \'\' and "certificate_number" <> \'\'',
    },
    { name: 'paper_disposal_digest_is_of_a_file', expression: 'length("certificate_digest") = 64' },
  ],
});
