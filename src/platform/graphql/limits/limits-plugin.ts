import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestContext } from '../context.ts';
import type { Charge, OperationLimits } from './operation-limits.ts';
import type { PersistedQueries } from './persisted-queries.ts';

/** Applies the limits to what comes over HTTP, and shows what it cost. */
export function limitsPlugin(options: {
  limits: OperationLimits;
  persisted: PersistedQueries;
}): ApolloServerPlugin<RequestContext> {
  const { limits, persisted } = options;
  return {
    async requestDidStart() {
      let charge: Charge | undefined;
      return {
        async didResolveOperation({ document, source, request, contextValue }) {
          persisted.checkAllowed(source);
          charge = await limits.admit({
            document,
            operationName: request.operationName,
            variables: request.variables,
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
