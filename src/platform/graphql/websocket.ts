import type { IncomingMessage, Server } from 'node:http';
import {
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  type FormattedExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  parse,
  specifiedRules,
  subscribe,
  validate,
} from 'graphql';
import { CloseCode, type Context, type SubscribePayload } from 'graphql-ws';
import { type Extra, useServer } from 'graphql-ws/use/ws';
import type { Logger } from 'pino';
import { WebSocketServer } from 'ws';
import { newId } from '../../values/ids.ts';
import type { ContextFactory, Credentials, RequestContext } from './context.ts';
import { maskError } from './error-masking.ts';
import type { RequestRules } from './request-rules.ts';
import { StreamClosed } from './stream-closed.ts';

/** setTimeout's longest delay; a token that lives longer is looked at again. */
const LONGEST_TIMER_MS = 2_147_483_647;
const MOST_PAYLOAD_BYTES = 262_144;
const CLOSE_GRACE_MS = 5_000;

interface WebSocketSettings {
  readonly httpServer: Server;
  readonly path: string;
  readonly schema: GraphQLSchema;
  readonly contexts: ContextFactory;
  readonly rules: RequestRules;
  readonly log: Logger;
}

type Socket = Context<Record<string, unknown>, Extra & { requestId?: string }>;

/**
 * Serves GraphQL over WebSocket (graphql-transport-ws) with the same contexts, rules and masking as HTTP. A socket is
 * closed with 4403 for a bad token and when its token ends, with 1013 when a subscriber is too slow, with 1001 at
 * shutdown.
 */
export class GraphqlWebSockets {
  readonly #settings: WebSocketSettings;
  readonly #sockets: WebSocketServer;
  readonly #server: { dispose: () => void | Promise<void> };
  readonly #contexts = new WeakMap<ExecutionArgs, RequestContext>();

  constructor(settings: WebSocketSettings) {
    this.#settings = settings;
    this.#sockets = new WebSocketServer({ noServer: true, maxPayload: MOST_PAYLOAD_BYTES });
    settings.httpServer.on('upgrade', (request, socket, head) => {
      if (request.url?.split('?')[0] !== settings.path) {
        socket.destroy();
        return;
      }
      this.#sockets.handleUpgrade(request, socket, head, (webSocket) => {
        this.#sockets.emit('connection', webSocket, request);
      });
    });
    this.#server = useServer<Record<string, unknown>, { requestId?: string }>(
      {
        connectionInitWaitTimeout: 5_000,
        onConnect: (socket) => this.#connect(socket),
        onSubscribe: (socket, _id, payload) => this.#prepare(socket, payload),
        execute: (args) => execute(args),
        subscribe: (args) => this.#subscribe(args),
        onNext: (_socket, _id, _payload, args, result) => this.#masked(args, result),
        onError: (socket, _id, _payload, errors) =>
          errors.map((error) => this.#mask(error, socket.extra.requestId)),
      },
      this.#sockets,
    );
  }

  get openSockets(): number {
    return this.#sockets.clients.size;
  }

  async close(): Promise<void> {
    await this.#server.dispose();
  }

  async #connect(socket: Socket): Promise<boolean> {
    try {
      const { viewer } = await this.#settings.contexts.create(credentialsOf(socket));
      if (viewer) closeAtExpiry(socket, viewer.tokenExpiresAt);
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
    const { schema, rules, contexts } = this.#settings;
    let document: ExecutionArgs['document'];
    try {
      document = parse(payload.query, rules.parseOptions);
    } catch (error) {
      return [asGraphqlError(error, 'GRAPHQL_PARSE_FAILED')];
    }
    const problems = validate(schema, document, [...specifiedRules, ...rules.validationRules]);
    if (problems.length > 0)
      return problems.map((problem) => asGraphqlError(problem, 'GRAPHQL_VALIDATION_FAILED'));
    if (!getOperationAST(document, payload.operationName)) {
      return [asGraphqlError(new Error('Name the operation to run.'), 'OPERATION_RESOLUTION_FAILURE')];
    }
    try {
      const disconnect = (code: number, reason: string) => closeFirmly(socket, code, reason);
      const contextValue = await contexts.create({ ...credentialsOf(socket), disconnect });
      const args: ExecutionArgs = {
        schema,
        document,
        contextValue,
        operationName: payload.operationName ?? null,
        variableValues: payload.variables ?? null,
      };
      this.#contexts.set(args, contextValue);
      return args;
    } catch (error) {
      return [asGraphqlError(error, 'INTERNAL')];
    }
  }

  async #subscribe(args: ExecutionArgs): Promise<AsyncGenerator<ExecutionResult> | ExecutionResult> {
    const results = await subscribe(args);
    return Symbol.asyncIterator in results ? endingGently(results) : results;
  }

  #masked(args: ExecutionArgs, result: ExecutionResult): FormattedExecutionResult {
    const { errors, ...rest } = result;
    if (!errors) return rest;
    const requestId = this.#contexts.get(args)?.requestId;
    return { ...rest, errors: errors.map((error) => this.#mask(error, requestId)) };
  }

  #mask(error: GraphQLError, requestId: string | undefined): ReturnType<typeof maskError> {
    return maskError(error, error.toJSON(), { requestId, log: this.#settings.log });
  }
}

/**
 * Turns the failure of a stream into its last answer. A generator would not do: its `return` waits for the event that
 * may never come, and the subscription behind it would stay.
 */
function endingGently(results: AsyncGenerator<ExecutionResult>): AsyncGenerator<ExecutionResult> {
  return {
    next: async () => {
      try {
        return await results.next();
      } catch (error) {
        const code = error instanceof StreamClosed ? error.code : 'INTERNAL';
        return { done: false, value: { errors: [asGraphqlError(error, code)] } };
      }
    },
    return: (value) => results.return(value),
    throw: (error) => results.throw(error),
    [Symbol.asyncIterator]() {
      return this;
    },
    [Symbol.asyncDispose]: async () => {
      await results.return(undefined);
    },
  };
}

function asGraphqlError(error: unknown, code: string): GraphQLError {
  if (error instanceof GraphQLError && error.extensions.code) return error;
  const original = error instanceof Error ? error : new Error(String(error));
  return new GraphQLError(original.message, {
    originalError: code === 'INTERNAL' ? original : null,
    nodes: error instanceof GraphQLError ? error.nodes : null,
    extensions: { code },
  });
}

/** A browser cannot set headers on a socket, so `connection_init` may carry them; they win over the upgrade's. */
function credentialsOf(socket: Socket): Credentials {
  const request: IncomingMessage = socket.extra.request;
  const parameters = new Map(
    Object.entries(socket.connectionParams ?? {}).map(([name, value]) => [name.toLowerCase(), String(value)]),
  );
  const storeHeader = request.headers['x-store'];
  return {
    authorization: parameters.get('authorization') || request.headers.authorization,
    storeCode: parameters.get('x-store') || (Array.isArray(storeHeader) ? storeHeader[0] : storeHeader),
    requestId: newId(),
  };
}

/** A peer that does not read does not answer a close either: it is cut off a little later. */
function closeFirmly(socket: Socket, code: number, reason: string): void {
  const { socket: webSocket } = socket.extra;
  webSocket.close(code, reason);
  const timer = setTimeout(() => webSocket.terminate(), CLOSE_GRACE_MS);
  timer.unref();
  webSocket.once('close', () => clearTimeout(timer));
}

function closeAtExpiry(socket: Socket, expiresAt: Date): void {
  const timer = setTimeout(
    () => {
      if (expiresAt.getTime() > Date.now()) closeAtExpiry(socket, expiresAt);
      else closeFirmly(socket, CloseCode.Forbidden, 'Token expired');
    },
    Math.min(Math.max(expiresAt.getTime() - Date.now(), 0), LONGEST_TIMER_MS),
  );
  timer.unref();
  socket.extra.socket.once('close', () => clearTimeout(timer));
}
