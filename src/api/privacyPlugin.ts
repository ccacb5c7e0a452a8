import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, type GraphQLSchema, getVariableValues, OperationTypeNode } from 'graphql';
import type { Plan } from '../privacy/plan.js';
import { admit } from './admit.js';
import { refuseCardNumbers } from './cardData.js';
import { refusal } from './refusal.js';
import type { RequestContext } from './requestContext.js';
import { assertWellFormed } from './wellFormed.js';
import { asErrors, rejection } from './withheldMode.js';

/** Admits and plans each operation before it runs, and tells in the answer what it cost and what was withheld. */
export const privacyPlugin = (schema: GraphQLSchema): ApolloServerPlugin<RequestContext> => ({
  async requestDidStart() {
    return {
      async didResolveOperation({ document, operation, request, contextValue }) {
        if (!operation) throw refusal('OPERATION_RESOLUTION_FAILURE');
        // graphql-js validates nothing below a root type that the schema lacks.
        if (!schema.getRootType(operation.operation))
          throw refusal('GRAPHQL_VALIDATION_FAILED', `The schema has no ${operation.operation}.`);
        // What changes something is done for nobody who is only assumed.
        if (operation.operation !== OperationTypeNode.QUERY && !(await contextValue.stands()))
          throw refusal('STANDING_CHANGED');
        assertWellFormed(request.variables);
        refuseCardNumbers(schema, operation, request.variables);
        const variables = getVariableValues(schema, operation.variableDefinitions ?? [], request.variables ?? {}, {
          maxErrors: 1,
        });
        // Values that do not fit their variables are refused by the execution that follows, before anything runs.
        if (!variables.coerced) return;
        const { coerced } = variables;
        await admit(contextValue, { document, operation, variables: coerced }, request.variables ?? {});
        const plan = refusingConditions(() => contextValue.planFor({ document, operation, variables: coerced }));
        if (operation.operation !== OperationTypeNode.QUERY) refuseForbidden(plan, contextValue);
        const refused = contextValue.withheldMode === 'reject' ? rejection(plan) : undefined;
        if (refused) throw refused;
      },
      async willSendResponse({ response, contextValue }) {
        const { body } = response;
        if (body.kind !== 'single' || !('data' in body.singleResult) || !contextValue.isPlanned) return;
        body.singleResult.extensions = { ...body.singleResult.extensions, cost: contextValue.cost };
        const entries = contextValue.withheldMode === 'silent' ? [] : contextValue.withheld.report();
        if (entries.length === 0) return;
        const { singleResult } = body;
        if (contextValue.withheldMode === 'errors')
          singleResult.errors = [...(singleResult.errors ?? []), ...asErrors(entries, contextValue.requestId)];
        else singleResult.extensions = { ...singleResult.extensions, withheld: entries };
      },
    };
  },
});

/** A condition of `@skip` or `@include` that is null is refused by graphql-js in the middle of planning. */
function refusingConditions(planning: () => Plan): Plan {
  try {
    return planning();
  } catch (error) {
    throw error instanceof GraphQLError ? refusal('BAD_USER_INPUT', error.message) : error;
  }
}

/** A mutation that this viewer may not call is refused before any side effect of the operation. */
function refuseForbidden(plan: Plan, { viewer }: RequestContext): void {
  if (plan.roots.every((root) => root.verdict !== 'never')) return;
  throw refusal(viewer.kind === 'anonymous' ? 'UNAUTHENTICATED' : 'FORBIDDEN');
}
