import type { ApolloServerPlugin } from '@apollo/server';
import { HeaderMap } from '@apollo/server';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { databaseFailure } from '../../db/connection/database-failure.ts';
import type { RequestContext } from '../context.ts';
import { RETRY_SECONDS } from './error-masking.ts';

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

/** Whoever got a part of what they asked for has an answer, whose errors say what is missing. */
function hasNothing(data: Record<string, unknown> | null | undefined): boolean {
  return Object.values(data ?? {}).every((value) => value === null);
}

/** Statuses of requests that are refused before anything of them is looked at; Apollo says 500 of its own accord. */
const REFUSED: Readonly<Record<string, number>> = { UNAUTHENTICATED: 401, BAD_USER_INPUT: 400 };

/** The error of a context that could not be made, with the status and the challenge HTTP has for it. */
export function refusedRequest(error: unknown): unknown {
  if (databaseFailure(error)) return unavailable(error as Error);
  const status = error instanceof GraphQLError && REFUSED[String(error.extensions.code)];
  if (!status) return error;
  const headers = new HeaderMap(status === 401 ? [['www-authenticate', 'Bearer']] : []);
  return new GraphQLError(error.message, { extensions: { ...error.extensions, http: { status, headers } } });
}

/** The error keeps what it was made of, for the log. */
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
