import type { Server } from 'node:http';
import { createSourceEventStream, type ExecutionArgs, type ExecutionResult, GraphQLError } from 'graphql';
import type { Context, SubscribePayload } from 'graphql-ws';
import { type Extra, useServer } from 'graphql-ws/use/ws';
import type { Logger } from 'pino';
import { WebSocketServer } from 'ws';
import { newId } from '../../../values/ids.ts';
import type { CookieSettings } from '../../auth/session-cookies.ts';
import type { SessionRevocations } from '../../auth/session-revocations.ts';
import { onBehalfOf } from '../../db/sharing/store-scope.ts';
import { asGraphqlError } from '../../errors/request-errors.ts';
import type { TrustsAddress } from '../../network/trusted-proxies.ts';
import type { ContextFactory, RequestContext } from '../context.ts';
import { type ErrorMask, errorMask } from '../errors/error-masking.ts';
import { isTransient } from '../errors/transient-failures.ts';
import type { Executor } from '../execution/executor.ts';
import type { RequestRules } from '../execution/request-rules.ts';
import { Feed } from '../feeds/feed.ts';
import { FeedResults } from '../feeds/feed-results.ts';
import type { SharedFeeds } from '../feeds/shared-feeds.ts';
import { rateLimited } from '../limits/limit-errors.ts';
import { OpenSubscriptions } from '../limits/open-subscriptions.ts';
import { logRefusal } from '../operation-log.ts';
import { type AdmissionRules, type AdmittedArgs, admitOperation } from './socket-admission.ts';
import { SocketOperation } from './socket-operation.ts';
import { SocketOutlet } from './socket-outlet.ts';
import { strictSockets } from './strict-socket.ts';
import { closeOnTokenEnd, TRY_AGAIN_LATER } from './websocket-closing.ts';
import { credentialsOf } from './websocket-credentials.ts';
import { acceptUpgrades } from './websocket-upgrade.ts';

/** Retry delay of an operation refused because others run. It is a guess, since only the client knows when they end. */
const RETRY_SOCKET_SECONDS = 1;

interface WebSocketSettings extends AdmissionRules {
  readonly httpServer: Server;
  readonly path: string;
  readonly executor: Executor;
  readonly feeds: SharedFeeds;
  readonly contexts: ContextFactory;
  readonly sessions: SessionRevocations;
  readonly rules: RequestRules;
  readonly corsOrigins: readonly string[];
  readonly isTrusted: TrustsAddress;
  readonly cookies: CookieSettings | undefined;
  readonly log: Logger;
}

type Socket = Context<Record<string, unknown>, Extra & { outlet?: SocketOutlet }>;

/**
 * Serves GraphQL over WebSocket (graphql-transport-ws) with the same contexts, rules, limits and masking as HTTP. Close
 * codes: 4403 for a bad token or when the token or its session ends, 1013 for a slow subscriber, 1009 for too large a
 * message, 1001 at shutdown. An operation beyond the limit gets RATE_LIMITED.
 */
export class GraphqlWebSockets {
  readonly #settings: WebSocketSettings;
  readonly #sockets: WebSocketServer;
  readonly #server: { dispose: () => void | Promise<void> };
  readonly #mask: ErrorMask;
  readonly #subscriptions: OpenSubscriptions;
  readonly #operations = new WeakMap<SubscribePayload, SocketOperation>();

  constructor(settings: WebSocketSettings) {
    this.#settings = settings;
    this.#subscriptions = new OpenSubscriptions(settings.limits.viewerSubscriptions);
    const { limits, log, rules } = settings;
    this.#mask = errorMask({ log, hidesSuggestions: !rules.isIntrospectionOn });
    // Compressed messages would be queued, and the frames of feeds bypass the queue.
    this.#sockets = new WebSocketServer({
      noServer: true,
      WebSocket: strictSockets({ values: limits.bodyValues }),
      maxPayload: limits.bodyBytes,
      perMessageDeflate: false,
    });
    acceptUpgrades({ ...settings, sockets: this.#sockets });
    this.#server = useServer<Record<string, unknown>, { outlet?: SocketOutlet }>(
      {
        connectionInitWaitTimeout: limits.socket.initTimeoutMs,
        onConnect: (socket) => this.#connect(socket),
        onSubscribe: (socket, id, payload) => this.#prepare(socket, id, payload),
        execute: (args) => this.#execute(args as AdmittedArgs),
        subscribe: (args) => this.#subscribe(args as AdmittedArgs),
        onNext: (_socket, _id, payload, _args, result) => this.#operations.get(payload)?.answer(result),
        onError: (_socket, _id, payload, errors) => {
          const operation = this.#operations.get(payload);
          if (!operation) return this.#mask(errors, undefined);
          const refusal = operation.masked(errors);
          operation.log();
          return refusal;
        },
        onComplete: (_socket, _id, payload) => this.#operations.get(payload)?.log(),
      },
      this.#sockets,
    );
  }

  get openSockets(): number {
    return this.#sockets.clients.size;
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets.clients) socket.close(1001, 'Going away');
    await this.#server.dispose();
  }

  async #connect(socket: Socket): Promise<boolean> {
    try {
      const { viewer } = await this.#contextOf(socket);
      if (viewer) closeOnTokenEnd(socket.extra.socket, viewer, this.#settings.sessions);
      return true;
    } catch (error) {
      if (error instanceof GraphQLError) return false;
      // The error is internal. graphql-ws would close the socket with 4500, after which clients do not reconnect.
      this.#mask([asGraphqlError(error, 'INTERNAL')], undefined);
      socket.extra.socket.close(TRY_AGAIN_LATER, 'Try again');
      return false;
    }
  }

  async #prepare(
    socket: Socket,
    id: string,
    payload: SubscribePayload,
  ): Promise<ExecutionArgs | readonly GraphQLError[]> {
    const { limits, operations, log } = this.#settings;
    if (Object.keys(socket.subscriptions).length > limits.socket.operations) {
      const message = `One socket runs at most ${limits.socket.operations} operations at once.`;
      const error = rateLimited(message, RETRY_SOCKET_SECONDS);
      logRefusal(log, { requestId: newId(), transport: 'websocket', error });
      return [error];
    }
    try {
      const context = await this.#contextOf(socket);
      const surroundings = { log, mask: this.#mask };
      const operation = new SocketOperation(id, context, { outlet: outletOf(socket), surroundings });
      this.#operations.set(payload, operation);
      const prepared = await admitOperation(payload, { operation, context }, this.#settings);
      if (!('document' in prepared) && !operation.reconcileUnrun()) {
        operation.penalty = await operations.penalize(context);
      }
      return prepared;
    } catch (error) {
      return [asGraphqlError(error, 'INTERNAL')];
    }
  }

  #execute({ resolved, variableValues: variables, contextValue }: AdmittedArgs): Promise<ExecutionResult> {
    const context = contextValue as RequestContext;
    return this.#settings.executor.execute({ operation: resolved, variables, context });
  }

  async #subscribe(args: AdmittedArgs): Promise<AsyncGenerator<ExecutionResult> | ExecutionResult> {
    const { operation } = args;
    const leave = this.#subscriptions.enter(operation.owner);
    if (!leave) {
      const { viewerSubscriptions } = this.#settings.limits;
      const message = `You have ${viewerSubscriptions} subscriptions open, as many as are allowed.`;
      return { errors: [rateLimited(message, RETRY_SOCKET_SECONDS)] };
    }
    try {
      const played = await this.#play(args, leave);
      if (played instanceof FeedResults) return played;
      // An error would end the subscription for good. A client that is cut off reconnects and subscribes again.
      if (played.errors?.some(isTransient)) operation.giveUp('Try again: resume with after');
      leave();
      return played;
    } catch (error) {
      leave();
      throw error;
    }
  }

  async #play(args: AdmittedArgs, onEnd: () => void): Promise<FeedResults | ExecutionResult> {
    const { resolved, variableValues: variables, operation } = args;
    const context = args.contextValue as RequestContext;
    const feed = await onBehalfOf(context.store.id, () => createSourceEventStream(args));
    // graphql-ws keeps the arguments while the subscription is open.
    args.contextValue = undefined;
    if (!(feed instanceof Feed)) return feed as ExecutionResult;
    const played = { feed, operation: resolved, variables };
    return new FeedResults(this.#settings.feeds, played, { context, listener: operation, onEnd });
  }

  async #contextOf({ extra, connectionParams }: Socket): Promise<RequestContext> {
    const { contexts, log } = this.#settings;
    const credentials = credentialsOf(extra.request, connectionParams, this.#settings);
    try {
      return await contexts.create(credentials);
    } catch (error) {
      logRefusal(log, { requestId: credentials.requestId, transport: 'websocket', error });
      throw error;
    }
  }
}

function outletOf({ extra }: Socket): SocketOutlet {
  extra.outlet ??= new SocketOutlet(extra.socket, extra.request.socket);
  return extra.outlet;
}
