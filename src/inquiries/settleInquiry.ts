import { type EntityManager, LockMode } from '@mikro-orm/core';
import { accountOf, type FoundAccount } from '../accounts/index.js';
import { ownCase, personOfOwnCase } from '../cases/index.js';
import type { Ctx } from '../ctx.js';
import { KlussterError } from '../kernel/errors.js';
import { idNamed } from '../kernel/idNamed.js';
import { type CaseId, type InquiryId, type PersonId, toGlobalId } from '../kernel/ids.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';
import { postMessage } from '../mail/index.js';
import { type Finding, Inquiry } from './inquiry.entity.js';
import { sealAnswer } from './sealed.js';

type RequestFinding = 'CORRECTED' | 'NOT_CORRECTED';
type ComplaintFinding = Exclude<Finding, RequestFinding>;

/** What an inquiry ends with: of a complaint the reasons are its answer. */
export type Ending =
  | { readonly kind: 'QUESTION'; readonly answer: string }
  | {
      readonly kind: 'COMPLAINT';
      readonly answer: string;
      readonly finding: ComplaintFinding;
      readonly measure?: string;
    }
  | { readonly kind: 'CORRECTION'; readonly answer: string; readonly finding: RequestFinding };

type Settled = { readonly id: InquiryId };

/**
 * Ends an inquiry of an open case of the member of staff who asks; whoever sent it is told by mail. The case stays open for what is left to do.
 * Throws `KlussterError` NOT_FOUND for an inquiry that is not there, or is of a case of anybody else.
 */
export async function settleInquiry(ctx: Ctx, inquiryId: string, ending: Ending): Promise<Settled | Refused> {
  const { now, viewer } = ctx;
  const id = idNamed('Inquiry', inquiryId) as InquiryId;
  const found = await ctx.em.findOne(Inquiry, { id });
  if (!found) throw new KlussterError('NOT_FOUND');
  if (!found.supportCase) return refusedFor('WRONG_STATE', { field: 'inquiryId' });
  const caseId = toGlobalId('SupportCase', found.supportCase as CaseId);
  const { person } = await personOfOwnCase(ctx, caseId);
  const account = await accountOf(ctx.em, ctx, person as PersonId);
  if (!account) throw new KlussterError('NOT_FOUND');
  return ctx.em.transactional(async (em) => {
    const { id: supportCase } = await ownCase({ em, viewer }, caseId);
    const inquiry = await em.findOne(
      Inquiry,
      { id, supportCase },
      { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
    );
    if (inquiry?.state !== 'TAKEN') return refusedFor('WRONG_STATE', { field: 'inquiryId' });
    if (inquiry.kind !== ending.kind)
      return refusedFor(ending.kind === 'QUESTION' && inquiry.kind === 'COMPLAINT' ? 'FINDING_NEEDED' : 'WRONG_STATE', {
        field: 'inquiryId',
      });
    const { kind, ...said } = ending;
    const { finding, ...words } = { finding: undefined, ...said };
    inquiry.case = sealAnswer(account.key, { id, person }, inquiry.case, words);
    inquiry.state = 'ANSWERED';
    inquiry.answeredAt = now;
    inquiry.finding = finding ?? null;
    inquiry.hasMeasure = 'measure' in words;
    await tell({ em, now }, account, { id, language: inquiry.language, ending });
    return { id };
  });
}

type Telling = { readonly id: InquiryId; readonly language: 'EN' | 'FR'; readonly ending: Ending };

function tell(
  at: { readonly em: EntityManager; readonly now: Date },
  { person, key, email }: FoundAccount,
  { id, language, ending }: Telling,
) {
  const to = { holder: person, key, to: email, language };
  const reference = toGlobalId('Inquiry', id);
  if (ending.kind === 'QUESTION')
    return postMessage(at, { ...to, template: 'QUESTION_ANSWERED', values: { reference, answer: ending.answer } });
  if (ending.kind === 'CORRECTION') {
    const { answer, finding: became } = ending;
    return postMessage(at, { ...to, template: 'CORRECTION_ANSWERED', values: { reference, answer, became } });
  }
  const { kind, ...said } = ending;
  return postMessage(at, { ...to, template: 'COMPLAINT_CLOSED', values: { reference, ...said } });
}
