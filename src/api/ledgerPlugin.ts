import type { ApolloServerPlugin } from '@apollo/server';
import type { Logger } from 'pino';
import { ERROR_CODES, type ErrorCode } from '../kernel/errors.js';
import type { Disclosure } from '../privacy/ledger/ledger.js';
import { logFault } from './faultLog.js';
import type { RequestContext } from './requestContext.js';

/**
 * No disclosure without a record (promise 3): what an answer shows of other people is in the ledger, committed, before it
 * leaves. When the row cannot be written, or what it rests on no longer stands, the answer leaves without its data.
 */
export const ledgerPlugin = (log: Logger): ApolloServerPlugin<RequestContext> => ({
  async requestDidStart() {
    return {
      async willSendResponse({ response, contextValue, operationName }) {
        if (response.body.kind !== 'single') return;
        const disclosure = disclosureOf(contextValue, operationName ?? undefined);
        const refused = disclosure && (await refusalOf(log, contextValue, disclosure));
        if (!refused) return;
        const { message } = ERROR_CODES[refused];
        const extensions = { code: refused, requestId: contextValue.requestId };
        response.body.singleResult = { data: null, errors: [{ message, extensions }] };
      },
    };
  },
});

/** The ledger entry of a request; undefined when it showed nothing of anybody else. */
function disclosureOf(
  { disclosures, viewer, now }: RequestContext,
  operationName: string | undefined,
): Disclosure | undefined {
  const { persons } = disclosures;
  if (persons.length === 0 || viewer.kind === 'anonymous') return undefined;
  return {
    at: now,
    credential: viewer.sessionId,
    viewer: viewer.personId,
    operationName,
    // Staff see a person to serve her case; others see what she shares (policy 5.1.1).
    purpose: viewer.kind === 'staff' ? 'SERVICE' : 'CONTACT_SHARING',
    persons,
    shown: disclosures.shown(),
  };
}

async function refusalOf(
  log: Logger,
  { ledger }: RequestContext,
  disclosure: Disclosure,
): Promise<ErrorCode | undefined> {
  try {
    return (await ledger.append(disclosure)) ? undefined : 'STANDING_CHANGED';
  } catch (fault) {
    logFault(log, fault);
    return 'INTERNAL';
  }
}
