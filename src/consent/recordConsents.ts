import type { EntityManager, InferEntity } from '@mikro-orm/core';
import type { PersonId } from '../kernel/ids.js';
import type { PurposeCode } from '../privacy/purposes.js';
import { type CONSENT_EVIDENCE, ConsentEvent } from './consentEvent.entity.js';
import { Purpose } from './purpose.entity.js';

/** One answer to one question: whether a person consents to one purpose. */
export type Answer = { readonly purpose: PurposeCode; readonly given: boolean };

/** By what an event is known, and the id of that. */
export type Evidence = { readonly kind: (typeof CONSENT_EVIDENCE)[number]; readonly id: string };

/** Who answered, to which text, where and when. */
export type Answered = {
  readonly person: PersonId;
  readonly language: 'EN' | 'FR';
  /** Version of the policy that was shown (§6). */
  readonly policyVersion: string;
  readonly evidence: Evidence;
  readonly now: Date;
};

/** Puts one event for each answer into the transaction of `em`: yes and no alike, so that the record says what was asked. Answers them. */
export async function recordConsents(
  em: EntityManager,
  answers: readonly Answer[],
  answered: Answered,
): Promise<readonly InferEntity<typeof ConsentEvent>[]> {
  const { person, language, policyVersion, evidence, now } = answered;
  const versions = new Map((await em.find(Purpose, {})).map(({ code, version }) => [code, version]));
  return answers.map(({ purpose, given }) =>
    em.create(ConsentEvent, {
      person,
      purpose,
      kind: given ? 'GIVEN' : 'REFUSED',
      basis: 'EXPRESS',
      method: 'API',
      language,
      purposeVersion: versions.get(purpose) ?? 1,
      policyVersion,
      evidenceKind: evidence.kind,
      evidence: evidence.id,
      at: now,
    }),
  );
}
