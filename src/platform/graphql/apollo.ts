import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { describeError } from '../observability/describe-error.ts';
import type { RequestContext } from './context.ts';
import { maskError, type RequestInfo, requestInfoOf } from './errors/error-masking.ts';
import { statusesByMediaType } from './errors/http-status.ts';
import type { CheckedDocuments } from './execution/checked-documents.ts';
import { compiledGateway } from './execution/compiled-gateway.ts';
import type { Executor } from './execution/executor.ts';
import type { RequestRules } from './execution/request-rules.ts';
import { resolvedOperation } from './execution/resolved-operation.ts';
import type { PersistedQueries } from './limits/documents/persisted-queries.ts';
import { limitsPlugin } from './limits/limits-plugin.ts';
import type { CostReport, OperationLimits } from './limits/operation-limits.ts';
import { logOperation } from './operation-log.ts';

interface ApolloSettings {
  readonly schema: GraphQLSchema;
  readonly executor: Executor;
  readonly rules: RequestRules;
  readonly documents: CheckedDocuments;
  readonly limits: OperationLimits;
  readonly persisted: PersistedQueries;
  readonly log: Logger;
  /** Further plugins, such as the metrics. */
  readonly plugins?: readonly ApolloServerPlugin<RequestContext>[];
}

export function createApollo({
  schema,
  executor,
  rules,
  documents,
  limits,
  persisted,
  log,
  plugins = [],
}: ApolloSettings): ApolloServer<RequestContext> {
  return new ApolloServer<RequestContext>({
    gateway: compiledGateway(schema, executor),
    introspection: rules.isIntrospectionOn,
    hideSchemaDetailsFromClientErrors: !rules.isIntrospectionOn,
    parseOptions: rules.parseOptions,
    validationRules: [...rules.validationRules],
    documentStore: documents.store,
    allowBatchedHttpRequests: false,
    persistedQueries: persisted.cache ? { cache: persisted.cache } : false,
    includeStacktraceInErrorResponses: false,
    // Fastify closes the server, so Apollo must not handle signals.
    stopOnTerminationSignals: false,
    logger: log,
    formatError: (formatted, error) =>
      maskError(error, formatted, {
        requestInfo: requestInfoOfError(error),
        log,
        hidesSuggestions: !rules.isIntrospectionOn,
      }),
    plugins: [
      // Cache hints would instrument every field, and this API sends none.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      rememberAsked,
      limitsPlugin(limits),
      statusesByMediaType,
      logOperations(log),
      logAccidents(log),
      ...plugins,
    ],
  });
}

const requestInfos = new WeakMap<object, RequestInfo>();

function requestInfoOfError(error: unknown): RequestInfo | undefined {
  return typeof error === 'object' && error !== null ? requestInfos.get(error) : undefined;
}

/** Errors are formatted without the context. This plugin first notes the request of each error. */
const rememberAsked: ApolloServerPlugin<RequestContext> = {
  async requestDidStart() {
    return {
      async didEncounterErrors({ errors, contextValue, operation }) {
        const requestInfo = requestInfoOf(contextValue, operation?.name?.value);
        for (const error of errors) requestInfos.set(error, requestInfo);
      },
    };
  },
};

/** Logs an operation after the answer was sent, because the cost is in the answer only then. */
function logOperations(log: Logger): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      const startedAt = performance.now();
      return {
        async willSendResponse({ contextValue, document, operation, response }) {
          if (response.body.kind !== 'single') return;
          const { body } = response;
          setImmediate(() => {
            const { errors = [], extensions } = body.singleResult;
            const cost = extensions?.cost as CostReport | undefined;
            logOperation(log, {
              context: contextValue,
              transport: 'http',
              operation: document && operation && resolvedOperation(document, operation),
              startedAt,
              errors,
              cost,
            });
          });
        },
      };
    },
  };
}

/** Logs failures outside resolvers. Apollo answers them itself, already masked. */
function logAccidents(log: Logger): ApolloServerPlugin<RequestContext> {
  return {
    async unexpectedErrorProcessingRequest({ requestContext, error }) {
      const { contextValue, operation } = requestContext;
      const requestInfo = requestInfoOf(contextValue, operation?.name?.value);
      log.error({ ...requestInfo, error: describeError(error) }, 'request failed');
    },
  };
}
