import type { ApolloServerPlugin } from '@apollo/server';
import type { Logger } from 'pino';
import { assert } from '../kernel/assert.js';
import type { ErrorCode } from '../kernel/errors.js';
import type { Disclosure } from '../privacy/ledger/ledger.js';
import { delegationOf } from '../privacy/viewer.js';
import { codeOfThrown } from './errorMask.js';
import { logFault } from './faultLog.js';
import type { RequestContext } from './requestContext.js';
import { answerOnly } from './turnedAway.js';

/**
 * No disclosure without a record (promise 3): what an answer shows of other people is in the ledger, committed, before it
 * leaves. When the row cannot be written, or what it rests on no longer stands, the answer leaves without its data; the latter is
 * answered anew once, if it rests on a viewer who was assumed.
 */
export const ledgerPlugin = (log: Logger): ApolloServerPlugin<RequestContext> => ({
  async requestDidStart() {
    return {
      async willSendResponse({ response, contextValue, operation, operationName }) {
        const disclosure = disclosureOf(contextValue, operationName ?? undefined);
        if (!disclosure) return;
        // An answer in parts would leave before its entry; there is none today, and none unrecorded tomorrow.
        assert(response.body.kind === 'single', 'What shows people leaves in one answer.');
        if (response.body.singleResult.data == null) return;
        const refused = await refusalOf(log, contextValue, disclosure);
        if (!refused) return;
        answerOnly({ response, operation, contextValue }, refused);
      },
    };
  },
});

/** The ledger entry of a request; undefined when it showed nothing of anybody else. */
function disclosureOf(
  { disclosures, now, standing }: RequestContext,
  operationName: string | undefined,
): Disclosure | undefined {
  const { persons, viewer } = disclosures;
  // What does not count is answered anew, and nothing of it leaves.
  if (!viewer || standing.isOutdated) return undefined;
  return {
    at: now,
    credential: viewer.sessionId,
    viewer: viewer.personId,
    standing: standing.presumed,
    partner: delegationOf(viewer)?.partnerId,
    operationName,
    // Staff see a person to serve her case, and partners to serve whom they ask for; others see what she shares (policy 5.1.1).
    purpose: viewer.kind === 'staff' || delegationOf(viewer) ? 'SERVICE' : 'CONTACT_SHARING',
    persons,
    shown: disclosures.shown(),
  };
}

async function refusalOf(log: Logger, context: RequestContext, disclosure: Disclosure): Promise<ErrorCode | undefined> {
  // What will not leave was not shown.
  if (context.signal.aborted) return 'TIMED_OUT';
  try {
    if (!(await context.ledger.append(disclosure))) {
      context.standing.doubt();
      return 'STANDING_CHANGED';
    }
    if (disclosure.standing !== undefined) context.confirm(disclosure.standing);
    return undefined;
  } catch (fault) {
    const code = codeOfThrown(fault);
    if (code === 'INTERNAL') logFault(log, fault);
    return code;
  }
}
