import type { Feature } from '../feature.js';
import { dispatchHoldings } from './dispatch.holdings.js';
import { DispatchResolver } from './dispatch.resolver.js';
import { DISPATCHING } from './dispatchNewsletter.job.js';
import { FORGET_PROOFS } from './forgetProofs.job.js';
import { NewsletterMessage } from './newsletterMessage.entity.js';
import { ProofLookUp } from './proofLookUp.entity.js';

export { messagesIn } from './mailboxFile.js';
export { type NewsletterStatus, newsletterStatus } from './newsletterStatus.js';
export { type Desk, takeReturn } from './takeReturn.js';

/** Newsletters leave, one message to one recipient, each with its proof. */
export const dispatch: Feature = {
  name: 'dispatch',
  entities: [NewsletterMessage, ProofLookUp],
  personalData: { holdings: dispatchHoldings },
  resolvers: [DispatchResolver],
  jobs: [DISPATCHING, FORGET_PROOFS],
};
