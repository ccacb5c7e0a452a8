import { GraphQLError } from 'graphql';
import type { Variables } from '../privacy/plan.js';
import type { Cost, Operation } from './operation.js';
import { refusal } from './refusal.js';
import type { RequestContext } from './requestContext.js';

/**
 * Lets an operation pass that is within the budget of its viewer and within what the client may still spend; nothing of it
 * was planned or run before. Throws `GraphQLError` OPERATION_REJECTED or RATE_LIMITED.
 * @param given the variables as they were sent
 */
export async function admit(context: RequestContext, operation: Operation, given: Variables): Promise<void> {
  const { requested, limit } = costOf(context, operation, given);
  if (requested > limit)
    throw refusal(
      'OPERATION_REJECTED',
      `The operation costs more than the ${limit} that this viewer may spend on one.`,
    );
  if (!(await context.allowance.spend(requested))) throw refusal('RATE_LIMITED');
}

/** An argument that a variable leaves without its value is told by graphql-js, in the middle of working out the cost. */
function costOf(context: RequestContext, operation: Operation, given: Variables): Cost {
  try {
    return context.costOf(operation, given);
  } catch (error) {
    throw error instanceof GraphQLError ? refusal('BAD_USER_INPUT') : error;
  }
}
