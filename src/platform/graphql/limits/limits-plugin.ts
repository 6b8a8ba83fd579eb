import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestContext } from '../context.ts';
import { resolvedOperation, unresolvedOperation } from '../resolved-operation.ts';
import type { Charge, OperationLimits } from './operation-limits.ts';

/** Applies the limits to what comes over HTTP, and shows what it cost. */
export function limitsPlugin(limits: OperationLimits): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      let charge: Charge | undefined;
      return {
        /** Apollo calls it also when it resolved no operation, and would run the document all the same. */
        async didResolveOperation({ document, operation, request, contextValue }) {
          const { operationName, variables, http } = request;
          if (!operation) throw unresolvedOperation(document, { operationName, method: http?.method });
          charge = await limits.admit({
            operation: resolvedOperation(document, operation),
            variables,
            context: contextValue,
          });
        },
        async willSendResponse({ response, contextValue }) {
          if (response.body.kind !== 'single') return;
          const { singleResult } = response.body;
          const cost = charge?.settle(singleResult.data) ?? (await limits.penalize(contextValue));
          singleResult.extensions = { ...singleResult.extensions, cost };
        },
      };
    },
  };
}
