import { accountOf } from '../accounts/index.js';
import { caseText, ownCase, personOfOwnCase } from '../cases/index.js';
import { languageOf } from '../consent/index.js';
import type { Ctx } from '../ctx.js';
import { once } from '../idempotency/index.js';
import { KlussterError } from '../kernel/errors.js';
import type { InquiryId, PersonId } from '../kernel/ids.js';
import { LEGAL_ZONE } from '../kernel/legalCalendar.js';
import { daysAfter, type LocalDay, localDay } from '../kernel/localDay.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';
import { Inquiry, type InquiryKind } from './inquiry.entity.js';
import { holdPerson, INQUIRY_MAX, receiveInquiry } from './receiveInquiry.js';
import { isNoCorrection } from './sendInquiry.js';

/** What is older was not received by anybody who works on it now. */
const DAYS_BACK = 366;

export type Recording = {
  readonly caseId: string;
  readonly kind: InquiryKind;
  readonly text: string;
  readonly receivedOn: string;
  readonly language?: 'EN' | 'FR' | null;
};

/**
 * Enters what came by mail or telephone, in a case about whoever it came from; its time is counted from the day on which it came. A case is about
 * one inquiry. Throws `KlussterError` NOT_FOUND for a case that is not of the member of staff who asks; BAD_USER_INPUT for what is no day.
 */
export async function recordInquiry(ctx: Ctx, input: Recording): Promise<{ id: InquiryId } | Refused> {
  const { now, viewer, privacyOfficer } = ctx;
  isNoCorrection(input.kind);
  const text = caseText(input.text, INQUIRY_MAX);
  const receivedOn = dayGiven(input.receivedOn);
  const { person } = await personOfOwnCase(ctx, input.caseId);
  const today = localDay(now, LEGAL_ZONE);
  if (receivedOn > today || receivedOn < daysAfter(today, -DAYS_BACK))
    return refusedFor('RECEIPT_REFUSED', { field: 'receivedOn' });
  const account = await accountOf(ctx.em, ctx, person as PersonId);
  if (!account) throw new KlussterError('NOT_FOUND');
  const language = input.language ?? (await languageOf(ctx.em, person));
  return once<{ id: InquiryId }>(ctx, { verb: 'recordInquiry', input }, async (em) => {
    await holdPerson(em, person);
    const { id: supportCase, closedAt } = await ownCase({ em, viewer }, input.caseId);
    if (closedAt || (await em.count(Inquiry, { supportCase })) > 0)
      return refusedFor('WRONG_STATE', { field: 'caseId' });
    const { kind } = input;
    return receiveInquiry({ em, now, privacyOfficer }, { account, kind, text, language, receivedOn, supportCase });
  });
}

/** A day as staff write it. That it is one of a calendar is seen by going on from it and finding it again. */
function dayGiven(text: string): LocalDay {
  if (/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(text) && daysAfter(text as LocalDay, 0) === text)
    return text as LocalDay;
  throw new KlussterError('BAD_USER_INPUT', 'A day is written YYYY-MM-DD.');
}
