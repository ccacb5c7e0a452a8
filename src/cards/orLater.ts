import { TryLater } from '../jobs/job.js';
import { GatewayUncertain } from '../kernel/cardGateway.js';

/** What the gateway answered. Throws `TryLater` when it did not: the job is done again. */
export const orLater = <Answer>(answer: Promise<Answer>): Promise<Answer> =>
  answer.catch((error: unknown) => {
    throw error instanceof GatewayUncertain ? new TryLater('The card gateway did not answer.') : error;
  });
