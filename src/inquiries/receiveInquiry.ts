import { type EntityManager, LockMode } from '@mikro-orm/core';
import type { FoundAccount } from '../accounts/index.js';
import type { Ctx } from '../ctx.js';
import { type InquiryId, newId, toGlobalId } from '../kernel/ids.js';
import { legalLimit } from '../kernel/legalCalendar.js';
import type { LocalDay } from '../kernel/localDay.js';
import { postMessage } from '../mail/index.js';
import { Person } from '../people/index.js';
import { Inquiry, type InquiryKind } from './inquiry.entity.js';
import { sealWords } from './sealed.js';

/**
 * Within how many days of its receipt an inquiry is answered: the time that the law gives for requests (PIPEDA, s. 8(3)), which the policy
 * promises for all inquiries (§16.2).
 */
export const ANSWERED_WITHIN_DAYS = 30;
/** Longest text of an inquiry and of its answer, in characters. */
export const INQUIRY_MAX = 5_000;

/** What came, from whom, on which day; in a case where staff received it. */
export type Received = {
  readonly account: FoundAccount;
  readonly kind: InquiryKind;
  readonly text: string;
  /** Of a correction: which field, and what is kept beside it if it is refused. */
  readonly coordinate?: string;
  readonly statement?: string;
  readonly language: 'EN' | 'FR';
  readonly receivedOn: LocalDay;
  readonly supportCase?: string;
};

/** Holds a person until the transaction ends, so that of two inquiries of hers each finds what the other did. */
export const holdPerson = (em: EntityManager, person: string) =>
  em.findOneOrFail(Person, { id: person }, { lockMode: LockMode.PESSIMISTIC_WRITE });

/** Puts an inquiry, and the message that it arrived, into the transaction of `em`: by when and by whom it is answered, and for a complaint the recourse. */
export async function receiveInquiry(
  { em, now, privacyOfficer }: Pick<Ctx, 'em' | 'now' | 'privacyOfficer'>,
  { account, kind, text, coordinate, statement, language, receivedOn, supportCase }: Received,
): Promise<{ id: InquiryId }> {
  const { person, key, email: to } = account;
  const id = newId<InquiryId>();
  const limitOn = legalLimit(receivedOn, ANSWERED_WITHIN_DAYS);
  em.create(Inquiry, {
    id,
    person,
    kind,
    state: supportCase ? 'TAKEN' : 'WAITING',
    case: sealWords(key, { id, person }, { text, ...(statement && { statement }) }),
    coordinate: coordinate ?? null,
    language,
    sentAt: now,
    receivedOn,
    limitOn,
    ...(supportCase && { supportCase }),
    hasMeasure: false,
    warnedDay: 0,
  });
  const values = { reference: toGlobalId('Inquiry', id), kind, receivedOn, limitOn, officer: privacyOfficer.name };
  await postMessage({ em, now }, { holder: person, key, to, language, template: 'INQUIRY_RECEIVED', values });
  return { id };
}
