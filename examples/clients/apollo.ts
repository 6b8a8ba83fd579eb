/** Apollo Client 4: queries over HTTP, subscriptions that resume, and a cache that knows pages and values. */
import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { SetContextLink } from '@apollo/client/link/context';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { relayStylePagination } from '@apollo/client/utilities';
import { OperationTypeNode } from 'graphql';
import type { Client } from 'graphql-ws';
import { type Connection, connect } from './graphql-ws.ts';

/** Pages of one list are joined; another filter, search or order is another list. */
const pages = relayStylePagination(['where', 'search', 'sortBy']);

/** Types with an `id` are cached by it. All others are values of the object that shows them. */
const cache = (): InMemoryCache =>
  new InMemoryCache({
    typePolicies: {
      Query: {
        fields: { orders: pages, products: pages, customers: pages, stockLevels: pages },
      },
      Customer: { fields: { orders: pages } },
    },
  });

export function apolloClient(connection: Connection): ApolloClient {
  const { url, accessToken } = connection;
  const signedIn = new SetContextLink(async ({ headers }) => ({
    headers: { ...headers, authorization: `Bearer ${await accessToken()}` },
  }));
  return new ApolloClient({
    cache: cache(),
    link: ApolloLink.split(
      ({ operationType }) => operationType === OperationTypeNode.SUBSCRIPTION,
      // The link uses `subscribe` only.
      new GraphQLWsLink(connect(connection) as Client),
      signedIn.concat(new HttpLink({ uri: url })),
    ),
  });
}
