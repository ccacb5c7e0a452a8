import { caseText } from '../cases/index.js';
import type { Ctx } from '../ctx.js';
import type { InquiryId } from '../kernel/ids.js';
import type { Refused } from '../kernel/userErrors.js';
import { INQUIRY_MAX } from './receiveInquiry.js';
import { settleInquiry } from './settleInquiry.js';

export type Answering = { readonly inquiryId: string; readonly text: string };

/** Answers a question; a complaint ends with a finding. Throws as `settleInquiry` does. */
export const answerInquiry = async (ctx: Ctx, { inquiryId, text }: Answering): Promise<{ id: InquiryId } | Refused> =>
  settleInquiry(ctx, inquiryId, { kind: 'QUESTION', answer: caseText(text, INQUIRY_MAX) });
