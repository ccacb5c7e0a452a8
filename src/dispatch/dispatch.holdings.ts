import { underHerConsents } from '../mailing/index.js';
import type { Holding } from '../read/holding.js';
import { NewsletterMessage } from './newsletterMessage.entity.js';
import { ProofLookUp } from './proofLookUp.entity.js';

export const dispatchHoldings: readonly Holding[] = [
  {
    entity: NewsletterMessage,
    whose: undefined,
    erasure: 'KEEP',
    // It is proof of the consent it went by, and ends with that.
    ends: {
      rule: 'CONSENT_PROOF',
      since: `(select coalesce(c.last_message_at, c.withdrawn_at, c.given_at) from mailing_consent c where c.id = t.consent_id)`,
      unless: 'exists (select from subscription s where s.consent_id = t.consent_id)',
      keyOf: 'consent_id',
    },
    access: { rows: underHerConsents('consent_id'), sealed: { proof: { group: 'proof' } }, keyOf: 'consent_id' },
  },
  { entity: ProofLookUp, whose: undefined, erasure: 'KEEP', ends: { rule: 'DISCLOSURE_LEDGER', since: 't.at' } },
];
