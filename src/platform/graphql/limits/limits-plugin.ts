import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestContext } from '../context.ts';
import { operationOverHttp } from '../execution/resolved-operation.ts';
import type { Charge, OperationLimits } from './operation-limits.ts';

/** Applies the limits to HTTP requests, and adds their cost to the answer. */
export function limitsPlugin(limits: OperationLimits): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      let charge: Charge | undefined;
      return {
        async didResolveOperation(resolved) {
          const operation = operationOverHttp(resolved);
          const { request, contextValue: context } = resolved;
          charge = await limits.admit({ operation, variables: request.variables, context });
        },
        async willSendResponse({ response, contextValue }) {
          if (response.body.kind !== 'single') return;
          const { singleResult } = response.body;
          const cost = charge?.reconcile(singleResult.data) ?? (await limits.penalize(contextValue));
          singleResult.extensions = { ...singleResult.extensions, cost };
        },
      };
    },
  };
}
