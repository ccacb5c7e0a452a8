import type { ApolloServerPlugin } from '@apollo/server';
import type { Tracer } from '@opentelemetry/api';

/** Spans of the steps that Apollo takes with an operation. */
export const traceSteps = (tracer: Tracer): ApolloServerPlugin => ({
  async requestDidStart() {
    const step = (name: string) => {
      const span = tracer.startSpan(name);
      return async () => span.end();
    };
    return {
      parsingDidStart: async () => step('parse'),
      validationDidStart: async () => step('validate'),
      executionDidStart: async () => ({ executionDidEnd: step('execute') }),
    };
  },
});
