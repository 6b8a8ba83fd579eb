import type { ApolloServerOptionsWithGateway, BaseContext } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import type { Executor } from './executor.ts';
import { operationOverHttp } from './resolved-operation.ts';

type Gateway = ApolloServerOptionsWithGateway<BaseContext>['gateway'];

/**
 * Apollo accepts a custom executor only from a "gateway". This gateway has a constant schema. It runs the operation
 * that Apollo resolved and the limits admitted, and resolves none itself.
 */
export function compiledGateway(schema: GraphQLSchema, executor: Executor): Gateway {
  let announce: Parameters<Gateway['onSchemaLoadOrUpdate']>[0] = () => undefined;
  return {
    onSchemaLoadOrUpdate: (callback) => {
      announce = callback;
      return () => undefined;
    },
    load: async () => {
      announce({ apiSchema: schema, coreSupergraphSdl: '' });
      return {
        executor: async ({ document, operation, request, context }) =>
          executor.execute({
            operation: operationOverHttp({ document, operation, request }),
            variables: request.variables,
            context,
          }),
      };
    },
    stop: async () => undefined,
  };
}
