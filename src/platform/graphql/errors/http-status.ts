import type { ApolloServerPlugin } from '@apollo/server';
import { HeaderMap } from '@apollo/server';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { databaseFailure } from '../../db/connection/database-failure.ts';
import type { RequestContext } from '../context.ts';
import { RETRY_SECONDS } from './error-masking.ts';

const GRAPHQL_JSON = 'application/graphql-response+json';
const CLIENT_MISTAKES = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT']);

/**
 * Status codes of the GraphQL over HTTP specification. A document that cannot run gets 400 if the client accepts
 * `application/graphql-response+json`. A client that reads `application/json` gets 200, because there any other status
 * means that no GraphQL server was reached.
 */
export const statusesByMediaType: ApolloServerPlugin<RequestContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ request, response }) {
        if (response.body.kind !== 'single') return;
        const { errors = [], data } = response.body.singleResult;
        if (errors.some(isUnavailable) && hasNothing(data)) {
          response.http.status = 503;
          response.http.headers.set('retry-after', String(RETRY_SECONDS));
        }
        if (response.http.status !== 400) return;
        const accept = request.http?.headers.get('accept') ?? '';
        if (prefersGraphqlJson(accept)) return;
        if (errors.every(({ extensions }) => CLIENT_MISTAKES.has(String(extensions?.code)))) {
          response.http.status = 200;
        }
      },
    };
  },
};

function isUnavailable({ extensions }: GraphQLFormattedError): boolean {
  return extensions?.code === 'UNAVAILABLE';
}

/** A partial answer is an answer. Its errors say what is missing. */
function hasNothing(data: Record<string, unknown> | null | undefined): boolean {
  return Object.values(data ?? {}).every((value) => value === null);
}

/** Statuses of requests whose context could not be created. Apollo would answer 500. */
const REFUSED: Readonly<Record<string, number>> = { UNAUTHENTICATED: 401, BAD_USER_INPUT: 400 };

/** The error of a failed context with its HTTP status and challenge. */
export function refusedRequest(error: unknown): unknown {
  if (databaseFailure(error)) return unavailable(error as Error);
  const status = error instanceof GraphQLError && REFUSED[String(error.extensions.code)];
  if (!status) return error;
  const headers = new HeaderMap(status === 401 ? [['www-authenticate', 'Bearer']] : []);
  return new GraphQLError(error.message, { extensions: { ...error.extensions, http: { status, headers } } });
}

/** The error keeps its cause, for the log. */
function unavailable(error: Error): GraphQLError {
  const headers = new HeaderMap([['retry-after', String(RETRY_SECONDS)]]);
  return new GraphQLError(error.message, {
    originalError: error,
    extensions: { http: { status: 503, headers } },
  });
}

function prefersGraphqlJson(accept: string): boolean {
  const place = accept.indexOf(GRAPHQL_JSON);
  const other = accept.indexOf('application/json');
  return place >= 0 && (other < 0 || place < other);
}
