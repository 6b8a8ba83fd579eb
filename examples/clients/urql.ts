/** urql with graphcache: queries over HTTP, subscriptions that resume, and a normalized cache. */
import { Client, fetchExchange, subscriptionExchange } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';
import { relayPagination } from '@urql/exchange-graphcache/extras';
import { VALUES } from '../generated/values.ts';
import { type Connection, connect } from './graphql-ws.ts';

const cache = () =>
  cacheExchange({
    // Listed by a plugin of the code generator: values.plugin.js.
    keys: Object.fromEntries(VALUES.map((type) => [type, () => null])),
    resolvers: {
      Query: { orders: relayPagination(), products: relayPagination(), customers: relayPagination() },
    },
  });

export function urqlClient(connection: Connection): Client {
  const socket = connect(connection);
  return new Client({
    url: connection.url,
    preferGetMethod: false,
    fetch: async (input, init) => {
      const headers = new Headers(init?.headers);
      headers.set('authorization', `Bearer ${await connection.accessToken()}`);
      return fetch(input, { ...init, headers });
    },
    exchanges: [
      cache(),
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: ({ query = '', variables }) => ({
          subscribe: (sink) => ({ unsubscribe: socket.subscribe({ query, variables }, sink) }),
        }),
      }),
    ],
  });
}
