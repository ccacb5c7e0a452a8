import type { Answer } from '../consent/index.js';
import { type Refused, refusedFor } from '../kernel/userErrors.js';
import type { RoleAudience } from '../privacy/audience.js';
import type { PurposeCode } from '../privacy/purposes.js';

/** A purpose that is asked about, and whether the profile can be had without it. */
export type Asked = { readonly purpose: PurposeCode; readonly isNeeded: boolean };

const needed = (purpose: PurposeCode): Asked => ({ purpose, isNeeded: true });
const free = (purpose: PurposeCode): Asked => ({ purpose, isNeeded: false });

/**
 * What each profile is collected for, asked one by one (§5, §6; PIPEDA s.6.1). Needed is only what the service is not to be had
 * without (PIPEDA Schedule 1, 4.3.3). What the law demands is no question; a mailing list asks for itself when it is subscribed to.
 */
export const COLLECTED_FOR: Readonly<Record<RoleAudience, readonly Asked[]>> = {
  BUSINESS_OWNER: [needed('SERVICE'), free('CONTACT_SHARING'), free('DEVELOPMENT')],
  KLUSSTER_OWNER: [needed('SERVICE'), needed('BILLING'), free('CONTACT_SHARING'), free('DEVELOPMENT')],
  CONSUMER_USER: [needed('SERVICE'), free('DEVELOPMENT')],
};

/** Why the answers do not do for a profile: not one for each question, or a no to what is needed. */
export function consentProblem(profile: RoleAudience, answers: readonly Answer[]): Refused | undefined {
  const asked = COLLECTED_FOR[profile];
  const given = new Map(answers.map((answer) => [answer.purpose, answer.given]));
  const isComplete = answers.length === asked.length && asked.every(({ purpose }) => given.has(purpose));
  if (!isComplete) return refusedFor('CONSENT_UNANSWERED', { field: 'consents' });
  const isMissing = asked.some(({ purpose, isNeeded }) => isNeeded && !given.get(purpose));
  return isMissing ? refusedFor('CONSENT_NEEDED', { field: 'consents' }) : undefined;
}
