import { caseText } from '../cases/index.js';
import type { Ctx } from '../ctx.js';
import { KlussterError } from '../kernel/errors.js';
import type { InquiryId } from '../kernel/ids.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';
import type { Finding } from './inquiry.entity.js';
import { INQUIRY_MAX } from './receiveInquiry.js';
import { settleInquiry } from './settleInquiry.js';

export type Closing = {
  readonly inquiryId: string;
  readonly finding: Finding;
  readonly reasons: string;
  readonly measure?: string | null;
};

/**
 * Closes a complaint with what was found, why, and what was done about it (PIPEDA Schedule 1, 4.10.4); the database holds it to that too. Throws
 * as `settleInquiry` does.
 */
export async function closeComplaint(ctx: Ctx, closing: Closing): Promise<{ id: InquiryId } | Refused> {
  const { inquiryId, finding } = closing;
  if (finding === 'CORRECTED' || finding === 'NOT_CORRECTED')
    throw new KlussterError('BAD_USER_INPUT', 'A complaint is not a request for a correction.');
  const answer = caseText(closing.reasons, INQUIRY_MAX);
  const measure = closing.measure?.trim() ? caseText(closing.measure, INQUIRY_MAX) : undefined;
  if (!measure && finding !== 'NOT_WELL_FOUNDED') return refusedFor('MEASURE_NEEDED', { field: 'measure' });
  return settleInquiry(ctx, inquiryId, { kind: 'COMPLAINT', answer, finding, ...(measure && { measure }) });
}
