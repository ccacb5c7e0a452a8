import { caseText } from '../cases/index.js';
import type { Ctx } from '../ctx.js';
import type { InquiryId } from '../kernel/ids.js';
import type { Refused } from '../kernel/userErrors.js';
import { INQUIRY_MAX } from './receiveInquiry.js';
import { settleInquiry } from './settleInquiry.js';

export type Accepting = { readonly inquiryId: string; readonly done: string };
export type Refusing = { readonly inquiryId: string; readonly reasons: string };

/** Says that what somebody asked to correct is corrected, and how. Throws as `settleInquiry` does. */
export const acceptCorrection = async (
  ctx: Ctx,
  { inquiryId, done }: Accepting,
): Promise<{ id: InquiryId } | Refused> =>
  settleInquiry(ctx, inquiryId, { kind: 'CORRECTION', finding: 'CORRECTED', answer: caseText(done, INQUIRY_MAX) });

/**
 * Refuses a correction. What she said about it is kept, and from then on the ledger marks who is shown the field while she disputes it (PIPEDA Schedule 1,
 * 4.9.6). Throws as `settleInquiry` does.
 */
export const refuseCorrection = async (
  ctx: Ctx,
  { inquiryId, reasons }: Refusing,
): Promise<{ id: InquiryId } | Refused> =>
  settleInquiry(ctx, inquiryId, {
    kind: 'CORRECTION',
    finding: 'NOT_CORRECTED',
    answer: caseText(reasons, INQUIRY_MAX),
  });
