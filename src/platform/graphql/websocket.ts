import type { Server } from 'node:http';
import {
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  type FormattedExecutionResult,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  type OperationDefinitionNode,
  parse,
  specifiedRules,
  subscribe,
  validate,
} from 'graphql';
import type { Context, SubscribePayload } from 'graphql-ws';
import { type Extra, useServer } from 'graphql-ws/use/ws';
import type { Logger } from 'pino';
import { WebSocketServer } from 'ws';
import type { SessionGate } from '../auth/session-gate.ts';
import type { Limits } from '../config/limit-settings.ts';
import type { TrustsAddress } from '../http/trusted-proxies.ts';
import type { ContextFactory, Credentials, RequestContext } from './context.ts';
import { endingGently } from './ending-gently.ts';
import { maskError } from './error-masking.ts';
import { rateLimited } from './limits/limit-errors.ts';
import type { Charge, CostReport, OperationLimits } from './limits/operation-limits.ts';
import type { PersistedQueries } from './limits/persisted-queries.ts';
import { checkDocumentSize } from './limits/request-size.ts';
import { logOperation } from './operation-log.ts';
import { asGraphqlError } from './request-errors.ts';
import type { RequestRules } from './request-rules.ts';
import { closeFirmly, closeWithToken } from './websocket-closing.ts';
import { credentialsOf } from './websocket-credentials.ts';
import { acceptUpgrades } from './websocket-upgrade.ts';

/** When an operation is refused because others run, as a guess: the client knows when they end. */
const RETRY_SOCKET_SECONDS = 1;
/** As many complaints about variables as over HTTP. */
const COERCION = { maxErrors: 50 };

interface WebSocketSettings {
  readonly httpServer: Server;
  readonly path: string;
  readonly schema: GraphQLSchema;
  readonly contexts: ContextFactory;
  readonly sessions: SessionGate;
  readonly rules: RequestRules;
  readonly limits: Limits;
  readonly operations: OperationLimits;
  readonly persisted: PersistedQueries;
  readonly corsOrigins: readonly string[];
  readonly isTrusted: TrustsAddress;
  readonly log: Logger;
}

/** What is kept of an operation from its arrival to its last result. */
interface Running {
  readonly context: RequestContext;
  readonly startedAt: number;
  operation: OperationDefinitionNode | undefined;
  charge?: Charge | undefined;
  cost?: CostReport | undefined;
  errors: readonly GraphQLFormattedError[];
  results: number;
}

type Socket = Context<Record<string, unknown>, Extra & { requestId?: string }>;

/**
 * Serves GraphQL over WebSocket (graphql-transport-ws) with the same contexts, rules, limits and masking as HTTP. A
 * socket is closed with 4403 for a bad token and when its token or its session ends, with 1013 when a subscriber is too slow, with
 * 1009 for too large a message, with 1001 at shutdown. An operation too many at once is answered RATE_LIMITED.
 */
export class GraphqlWebSockets {
  readonly #settings: WebSocketSettings;
  readonly #sockets: WebSocketServer;
  readonly #server: { dispose: () => void | Promise<void> };
  readonly #running = new WeakMap<SubscribePayload, Running>();

  constructor(settings: WebSocketSettings) {
    this.#settings = settings;
    const { limits } = settings;
    this.#sockets = new WebSocketServer({ noServer: true, maxPayload: limits.bodyBytes });
    acceptUpgrades({ ...settings, sockets: this.#sockets });
    this.#server = useServer<Record<string, unknown>, { requestId?: string }>(
      {
        connectionInitWaitTimeout: limits.socket.initTimeoutMs,
        onConnect: (socket) => this.#connect(socket),
        onSubscribe: (socket, _id, payload) => this.#prepare(socket, payload),
        execute: (args) => execute(args),
        subscribe: (args) => this.#subscribe(args),
        onNext: (_socket, _id, payload, _args, result) => this.#answer(payload, result),
        onError: (_socket, _id, payload, errors) => {
          const refusal = this.#masked(payload, errors);
          this.#log(payload);
          return refusal;
        },
        onComplete: (_socket, _id, payload) => this.#log(payload),
      },
      this.#sockets,
    );
  }

  get openSockets(): number {
    return this.#sockets.clients.size;
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets.clients) closeFirmly(socket, 1001, 'Going away');
    await this.#server.dispose();
  }

  async #connect(socket: Socket): Promise<boolean> {
    try {
      const { viewer } = await this.#settings.contexts.create(this.#credentialsOf(socket));
      if (viewer) closeWithToken(socket.extra.socket, viewer, this.#settings.sessions);
      return true;
    } catch (error) {
      if (error instanceof GraphQLError) return false;
      throw error;
    }
  }

  async #prepare(
    socket: Socket,
    payload: SubscribePayload,
  ): Promise<ExecutionArgs | readonly GraphQLError[]> {
    const { contexts, limits, operations } = this.#settings;
    if (Object.keys(socket.subscriptions).length > limits.socket.operations) {
      const message = `One socket runs at most ${limits.socket.operations} operations at once.`;
      return [rateLimited(message, RETRY_SOCKET_SECONDS)];
    }
    const startedAt = performance.now();
    const disconnect = (code: number, reason: string) => closeFirmly(socket.extra.socket, code, reason);
    try {
      const context = await contexts.create({ ...this.#credentialsOf(socket), disconnect });
      const running: Running = { context, startedAt, operation: undefined, errors: [], results: 0 };
      this.#running.set(payload, running);
      const prepared = await this.#admit(payload, running);
      if (!('document' in prepared)) {
        running.cost = running.charge?.settle(null) ?? (await operations.penalize(context));
      }
      return prepared;
    } catch (error) {
      return [asGraphqlError(error, 'INTERNAL')];
    }
  }

  /** Everything an operation has to pass, in the order it is done over HTTP. */
  async #admit(
    payload: SubscribePayload,
    running: Running,
  ): Promise<ExecutionArgs | readonly GraphQLError[]> {
    const { schema, rules, limits, operations, persisted } = this.#settings;
    const { operationName, variables } = payload;
    let document: DocumentNode;
    try {
      checkDocumentSize(payload.query, limits);
      document = parse(await persisted.documentOf(payload), rules.parseOptions);
    } catch (error) {
      return [asGraphqlError(error, 'GRAPHQL_PARSE_FAILED')];
    }
    const problems = validate(schema, document, [...specifiedRules, ...rules.validationRules]);
    if (problems.length > 0) {
      return problems.map((problem) => asGraphqlError(problem, 'GRAPHQL_VALIDATION_FAILED'));
    }
    running.operation = getOperationAST(document, operationName) ?? undefined;
    if (!running.operation) {
      return [asGraphqlError(new Error('Name the operation to run.'), 'OPERATION_RESOLUTION_FAILURE')];
    }
    try {
      running.charge = await operations.admit({
        document,
        operationName,
        variables,
        context: running.context,
      });
    } catch (error) {
      return [asGraphqlError(error, 'INTERNAL')];
    }
    const { errors } = getVariableValues(
      schema,
      running.operation.variableDefinitions ?? [],
      variables ?? {},
      COERCION,
    );
    if (errors) return errors.map((error) => asGraphqlError(error, 'BAD_USER_INPUT'));
    return {
      schema,
      document,
      contextValue: running.context,
      operationName: operationName ?? null,
      variableValues: variables ?? null,
    };
  }

  async #subscribe(args: ExecutionArgs): Promise<AsyncGenerator<ExecutionResult> | ExecutionResult> {
    const results = await subscribe(args);
    return Symbol.asyncIterator in results ? endingGently(results) : results;
  }

  #answer(payload: SubscribePayload, result: ExecutionResult): FormattedExecutionResult {
    const { errors, ...rest } = result;
    const running = this.#running.get(payload);
    if (running) {
      running.results++;
      running.cost = running.charge?.settle(result.data);
    }
    const extensions = { ...result.extensions, ...(running?.cost && { cost: running.cost }) };
    return { ...rest, ...(errors && { errors: this.#masked(payload, errors) }), extensions };
  }

  #masked(payload: SubscribePayload, errors: readonly GraphQLError[]): readonly GraphQLFormattedError[] {
    const { log, rules } = this.#settings;
    const running = this.#running.get(payload);
    const options = {
      requestId: running?.context.requestId,
      log,
      hidesSuggestions: !rules.isIntrospectionOn,
    };
    const masked = errors.map((error) => maskError(error, error.toJSON(), options));
    if (running) running.errors = masked;
    return masked;
  }

  #log(payload: SubscribePayload): void {
    const running = this.#running.get(payload);
    if (running) logOperation(this.#settings.log, { ...running, transport: 'websocket' });
  }

  #credentialsOf({ extra, connectionParams }: Socket): Credentials {
    return credentialsOf(extra.request, connectionParams, this.#settings.isTrusted);
  }
}
