import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { compiledGateway } from './compiled-gateway.ts';
import type { RequestContext } from './context.ts';
import { describeError, maskError } from './error-masking.ts';
import type { Executor } from './executor.ts';
import type { RequestRules } from './request-rules.ts';

interface ApolloSettings {
  readonly schema: GraphQLSchema;
  readonly executor: Executor;
  readonly rules: RequestRules;
  readonly log: Logger;
  /** What else wants to know of operations, such as the metrics. */
  readonly plugins?: readonly ApolloServerPlugin<RequestContext>[];
}

export function createApollo({
  schema,
  executor,
  rules,
  log,
  plugins = [],
}: ApolloSettings): ApolloServer<RequestContext> {
  return new ApolloServer<RequestContext>({
    gateway: compiledGateway(schema, executor),
    introspection: rules.isIntrospectionOn,
    hideSchemaDetailsFromClientErrors: !rules.isIntrospectionOn,
    parseOptions: rules.parseOptions,
    validationRules: [...rules.validationRules],
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    // Fastify closes the server; Apollo must not listen for signals of its own.
    stopOnTerminationSignals: false,
    logger: log,
    formatError: (formatted, error) => maskError(error, formatted, { requestId: requestIdOf(error), log }),
    plugins: [
      // Its cache hints instrument every field of every request, and this API sends none.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      rememberRequestId,
      logOperations(log),
      logAccidents(log),
      ...plugins,
    ],
  });
}

const requestIds = new WeakMap<object, string>();

function requestIdOf(error: unknown): string | undefined {
  return typeof error === 'object' && error !== null ? requestIds.get(error) : undefined;
}

/** Errors are formatted without the context; this notes beforehand which request each belongs to. */
const rememberRequestId: ApolloServerPlugin<RequestContext> = {
  async requestDidStart() {
    return {
      async didEncounterErrors({ errors, contextValue }) {
        for (const error of errors) requestIds.set(error, contextValue.requestId);
      },
    };
  },
};

/** One line an operation, of allow-listed fields: never variables, never headers. */
function logOperations(log: Logger): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      const startedAt = performance.now();
      return {
        async willSendResponse({ contextValue, operationName, operation, errors }) {
          if (!log.isLevelEnabled('info')) return;
          log.info(
            {
              requestId: contextValue.requestId,
              actor: contextValue.actor.label,
              store: contextValue.store.code,
              operation: operationName ?? operation?.name?.value ?? null,
              kind: operation?.operation ?? null,
              durationMs: Math.round(performance.now() - startedAt),
              errors: errors?.length ?? 0,
            },
            'operation',
          );
        },
      };
    },
  };
}

/** What goes wrong outside a resolver is answered by Apollo itself, already masked; this keeps it for us. */
function logAccidents(log: Logger): ApolloServerPlugin<RequestContext> {
  return {
    async unexpectedErrorProcessingRequest({ requestContext, error }) {
      log.error(
        { requestId: requestContext.contextValue.requestId, error: describeError(error) },
        'request failed',
      );
    },
  };
}
