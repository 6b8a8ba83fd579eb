import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';
import type { GraphqlClient } from './graphql-client.ts';

/** Runs an operation of a `.graphql` file; its data and variables are checked by the compiler. */
export function runTyped<Data, Variables extends object>(
  client: GraphqlClient,
  operation: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  return client.run<Data>(print(operation), variables);
}
