import { accountOf, stillHere } from '../accounts/index.js';
import { caseText } from '../cases/index.js';
import { languageOf } from '../consent/index.js';
import type { Ctx } from '../ctx.js';
import { once } from '../idempotency/index.js';
import { KlussterError } from '../kernel/errors.js';
import type { InquiryId, PersonId } from '../kernel/ids.js';
import { LEGAL_ZONE } from '../kernel/legalCalendar.js';
import { localDay } from '../kernel/localDay.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';
import { Inquiry, type InquiryKind } from './inquiry.entity.js';
import { holdPerson, INQUIRY_MAX, type Received, receiveInquiry } from './receiveInquiry.js';

/** How much one person may send in a day: more than anybody asks, less than what keeps others waiting. */
export const INQUIRIES_A_DAY = 10;
const DAY = 24 * 3_600_000;

export type Sending = {
  readonly kind: InquiryKind;
  readonly text: string;
  readonly language?: 'EN' | 'FR' | null;
};

/**
 * Takes a question or complaint of whoever asks. Throws `KlussterError` BAD_USER_INPUT for a correction, which is asked for with what it is of, and as `send`
 * does.
 */
export async function sendInquiry(ctx: Ctx, input: Sending): Promise<{ id: InquiryId } | Refused> {
  if (ctx.viewer.kind !== 'person') throw new KlussterError('FORBIDDEN');
  isNoCorrection(input.kind);
  const { kind, language = null } = input;
  return send(ctx, { verb: 'sendInquiry', input }, { kind, text: caseText(input.text, INQUIRY_MAX), language });
}

/** Throws `KlussterError` BAD_USER_INPUT for a correction. */
export function isNoCorrection(kind: InquiryKind): void {
  if (kind === 'CORRECTION')
    throw new KlussterError('BAD_USER_INPUT', 'A correction is asked for with `requestCorrection`.');
}

/** What somebody writes, and in which language she is answered. */
type Said = Pick<Received, 'kind' | 'text' | 'coordinate' | 'statement'> & { readonly language: 'EN' | 'FR' | null };

/** Takes what whoever asks writes, as often as she may in a day. Throws `KlussterError` FORBIDDEN for staff, who are nobody that a case could be about. */
export async function send(
  ctx: Ctx,
  asked: { readonly verb: string; readonly input: object },
  said: Said,
): Promise<{ id: InquiryId } | Refused> {
  const { viewer, now, privacyOfficer } = ctx;
  if (viewer.kind !== 'person') throw new KlussterError('FORBIDDEN');
  const person = viewer.personId;
  const account = stillHere(await accountOf(ctx.em, ctx, person as PersonId));
  const language = said.language ?? (await languageOf(ctx.em, person));
  return once<{ id: InquiryId }>(ctx, asked, async (em) => {
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
    return receiveInquiry({ em, now, privacyOfficer }, { ...said, account, language, receivedOn });
  });
}
