import { accountOf } from '../accounts/index.js';
import { caseText } from '../cases/index.js';
import { languageOf } from '../consent/index.js';
import type { Ctx } from '../ctx.js';
import { once } from '../idempotency/index.js';
import { assert } from '../kernel/assert.js';
import { KlussterError } from '../kernel/errors.js';
import type { InquiryId, PersonId } from '../kernel/ids.js';
import { LEGAL_ZONE } from '../kernel/legalCalendar.js';
import { localDay } from '../kernel/localDay.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';
import { Inquiry, type InquiryKind } from './inquiry.entity.js';
import { holdPerson, INQUIRY_MAX, receiveInquiry } from './receiveInquiry.js';

/** How much one person may send in a day: more than anybody asks, less than what keeps others waiting. */
export const INQUIRIES_A_DAY = 10;
const DAY = 24 * 3_600_000;

export type Sending = {
  readonly kind: InquiryKind;
  readonly text: string;
  readonly language?: 'EN' | 'FR' | null;
};

/** Takes a question or complaint of whoever asks. Throws `KlussterError` FORBIDDEN for staff, who are nobody that a case could be about. */
export async function sendInquiry(ctx: Ctx, input: Sending): Promise<{ id: InquiryId } | Refused> {
  const { viewer, now, privacyOfficer } = ctx;
  if (viewer.kind !== 'person') throw new KlussterError('FORBIDDEN');
  const text = caseText(input.text, INQUIRY_MAX);
  const person = viewer.personId;
  const account = await accountOf(ctx.em, ctx, person as PersonId);
  assert(account, 'Whoever is signed in has a key.');
  const language = input.language ?? (await languageOf(ctx.em, person));
  return once<{ id: InquiryId }>(ctx, { verb: 'sendInquiry', input }, async (em) => {
    await holdPerson(em, person);
    const since = new Date(now.getTime() - DAY);
    const recent = await em.find(
      Inquiry,
      { person, sentAt: { $gt: since } },
      { orderBy: { sentAt: 'desc' }, limit: INQUIRIES_A_DAY },
    );
    const first = recent[INQUIRIES_A_DAY - 1];
    if (first) return refusedFor('TOO_MANY_INQUIRIES', { seconds: (first.sentAt.getTime() - since.getTime()) / 1000 });
    const receivedOn = localDay(now, LEGAL_ZONE);
    return receiveInquiry({ em, now, privacyOfficer }, { account, kind: input.kind, text, language, receivedOn });
  });
}
