import type { ApolloServerPlugin } from '@apollo/server';
import { currentRequest } from './requestScope.js';
import { operationNameOf, type TrustedDocuments } from './trustedDocuments.js';

/** Lets the log name an operation of the manifest. The hash of the text is Apollo's own, so that this costs a look into a map. */
export function servedPlugin({ texts }: TrustedDocuments): ApolloServerPlugin {
  const names = new Map([...texts].map(([id, text]) => [id, operationNameOf(text)]));
  return {
    async requestDidStart() {
      return {
        async didResolveSource({ queryHash }) {
          const served = currentRequest();
          const operation = names.get(`sha256:${queryHash}`);
          if (served && operation) served.operation = operation;
        },
      };
    },
  };
}
