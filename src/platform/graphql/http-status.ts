import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestContext } from './context.ts';

const GRAPHQL_JSON = 'application/graphql-response+json';
const CLIENT_MISTAKES = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT']);

/**
 * Statuses as the GraphQL over HTTP specification has them: a document that cannot be run is 400 for a client that
 * knows `application/graphql-response+json`, and 200 for one that reads `application/json`, where a status other
 * than 200 says that no GraphQL server was reached.
 */
export const statusesByMediaType: ApolloServerPlugin<RequestContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ request, response }) {
        if (response.http.status !== 400 || response.body.kind !== 'single') return;
        const { errors = [] } = response.body.singleResult;
        const accept = request.http?.headers.get('accept') ?? '';
        if (prefersGraphqlJson(accept)) return;
        if (errors.every(({ extensions }) => CLIENT_MISTAKES.has(String(extensions?.code)))) {
          response.http.status = 200;
        }
      },
    };
  },
};

function prefersGraphqlJson(accept: string): boolean {
  const place = accept.indexOf(GRAPHQL_JSON);
  const other = accept.indexOf('application/json');
  return place >= 0 && (other < 0 || place < other);
}
