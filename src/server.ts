import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Shop } from './app.ts';
import { playgroundExamples } from './demo/playground-examples.ts';
import { retryWhileDisconnected } from './platform/db/connection/retry-while-disconnected.ts';
import { registerGraphiql } from './platform/graphiql/graphiql.ts';
import { createApollo } from './platform/graphql/apollo.ts';
import { CheckedDocuments } from './platform/graphql/execution/checked-documents.ts';
import { requestRules } from './platform/graphql/execution/request-rules.ts';
import type { TokenBuckets } from './platform/graphql/limits/buckets/token-buckets.ts';
import { PersistedQueries } from './platform/graphql/limits/documents/persisted-queries.ts';
import { openLimits } from './platform/graphql/limits/open-limits.ts';
import { GraphqlWebSockets } from './platform/graphql/sockets/websocket.ts';
import { closeHttpServer } from './platform/http/closing.ts';
import { Drain } from './platform/http/drain.ts';
import { DEFAULT_HTTP_TIMEOUTS, type HttpTimeouts } from './platform/http/http-timeouts.ts';
import { httpUrl } from './platform/http/http-url.ts';
import { registerJwks } from './platform/http/jwks.ts';
import { Metrics } from './platform/http/metrics.ts';
import { createHttpServer, GRAPHQL_PATH } from './platform/http/server.ts';
import { trustedProxies } from './platform/network/trusted-proxies.ts';
import { playgroundContent } from './playground-tabs.ts';
import { startJobServer } from './server/job-server.ts';
import type { RunningServer } from './server/running-server.ts';
import { serveJobs } from './server/serve-jobs.ts';
import { serveMetrics } from './server/serve-metrics.ts';

/** Beside the compiled code if that runs, in `dist` if the sources run. */
const graphiqlAssets = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? '../dist/graphiql' : '../graphiql', import.meta.url),
);

/** Milliseconds from the start of a stop until open connections are cut off. A stop may take 10 s in all. */
const CLOSE_GRACE_MS = 7_000;

interface ServerOptions {
  /** Resources shared with other workers. Absent if the server is alone. */
  readonly shared?: { readonly buckets: TokenBuckets };
  /** Overrides the default time-outs, for tests. */
  readonly timeouts?: HttpTimeouts;
}

/** Serves an open shop on the network. Closes the shop if that fails. @throws if a port is taken */
export async function startServer(shop: Shop, options: ServerOptions = {}): Promise<RunningServer> {
  const { shared, timeouts = DEFAULT_HTTP_TIMEOUTS } = options;
  const isShared = shared !== undefined;
  if (shop.core.config.role === 'worker') return startJobServer(shop, { isShared, timeouts });
  const { core, features, schema, executor, feeds, contexts } = shop;
  const { config, log, events } = core;
  const metrics = new Metrics();
  metrics.countDroppedLines(log);
  const persisted = new PersistedQueries(config.limits.persistedQueries);
  const rules = requestRules({
    isIntrospectionOn: config.isIntrospectionOn,
    limits: config.limits.document,
    first: persisted.rule,
  });
  const documents = new CheckedDocuments(schema, rules);
  const limits = openLimits({
    schema,
    limits: config.limits,
    redisUrl: config.redisUrl,
    log,
    nearBuckets: shared?.buckets,
  });
  const isTrusted = trustedProxies(config.http.trustedProxies);
  const cookies = config.hasAuthCookies
    ? {
        isSecure: config.environment === 'production',
        path: GRAPHQL_PATH,
        origins: config.http.corsOrigins,
      }
    : undefined;
  const drain = new Drain();
  const http = await createHttpServer({
    apollo: createApollo({
      schema,
      executor,
      rules,
      documents,
      limits: limits.operations,
      persisted,
      log,
      plugins: [metrics.timeOperations()],
    }),
    contexts,
    payForDocument: async (asked, context) => {
      // Apollo reports an unknown hash.
      const source = await persisted.documentOf(asked).catch(() => '');
      if (!source || documents.knows(source)) return;
      await limits.operations.payForDocument(source, context);
    },
    corsOrigins: config.http.corsOrigins,
    limits: config.limits,
    isTrusted,
    cookies,
    log,
    drain,
    timeouts,
    checkReady: () => core.health.check(),
    routes: async (app) => {
      metrics.countRequests(app);
      registerJwks(app, core.tokens.publishedKeys);
      for (const { routes } of features.all) if (routes) await app.register(routes);
      if (!config.hasGraphiql) return;
      const content = playgroundContent(await retryWhileDisconnected(() => playgroundExamples(shop)));
      await registerGraphiql(app, { path: GRAPHQL_PATH, content, assetsDir: graphiqlAssets });
    },
  });
  const sockets = new GraphqlWebSockets({
    httpServer: http.server,
    path: GRAPHQL_PATH,
    schema,
    executor,
    feeds,
    contexts,
    sessions: features.accounts.endedSessions,
    rules,
    documents,
    limits: config.limits,
    operations: limits.operations,
    persisted,
    corsOrigins: config.http.corsOrigins,
    isTrusted,
    cookies,
    log,
  });
  metrics.observe({ pool: core.pool, events, feeds, sockets });
  const { port, host, shutdownWaitMs } = config.http;
  const started: { close(): Promise<void> }[] = [shop, limits];
  const close = async () => {
    for (const part of started.toReversed()) await part.close();
  };
  try {
    await retryWhileDisconnected(() => events.start());
    await retryWhileDisconnected(() => features.accounts.endedSessions.start());
    const metricsServer = await serveMetrics({ metrics, isShared, http: config.http, timeouts });
    if (metricsServer) started.push(metricsServer);
    started.push({ close: leave });
    await http.listen({ port, host });
    // Jobs stop early, because nobody waits for a job's answer.
    started.splice(2, 0, await serveJobs(shop, metrics));
    let closed: Promise<void> | undefined;
    return {
      url: httpUrl(host, (http.server.address() as AddressInfo).port),
      metricsUrl: metricsServer?.url,
      beginDrain: () => {
        drain.isAnnounced = true;
      },
      close: () => {
        closed ??= close();
        return closed;
      },
    };
  } catch (error) {
    await close();
    throw error;
  }

  async function leave() {
    drain.isLeaving = true;
    if (http.server.listening) await delay(shutdownWaitMs);
    await closeHttpServer(http, {
      graceMs: CLOSE_GRACE_MS - shutdownWaitMs,
      onUnreachable: () => sockets.close(),
    });
  }
}
