import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Shop } from './app.ts';
import { playgroundExamples } from './demo/playground-examples.ts';
import { registerGraphiql } from './platform/graphiql/graphiql.ts';
import { createApollo } from './platform/graphql/apollo.ts';
import { CheckedDocuments } from './platform/graphql/checked-documents.ts';
import { openLimits } from './platform/graphql/limits/open-limits.ts';
import { PersistedQueries } from './platform/graphql/limits/persisted-queries.ts';
import type { TokenBuckets } from './platform/graphql/limits/token-buckets.ts';
import { requestRules } from './platform/graphql/request-rules.ts';
import { GraphqlWebSockets } from './platform/graphql/websocket.ts';
import { httpUrl } from './platform/http/http-url.ts';
import { registerJwks } from './platform/http/jwks.ts';
import { Metrics } from './platform/http/metrics.ts';
import { startMetricsServer } from './platform/http/metrics-server.ts';
import { closeHttpServer, createHttpServer, GRAPHQL_PATH } from './platform/http/server.ts';
import { trustedProxies } from './platform/http/trusted-proxies.ts';
import { startJobs } from './platform/jobs/jobs.ts';
import { playgroundTabs } from './playground-tabs.ts';

export interface RunningServer {
  /** `http://host:port`, without a path. */
  readonly url: string;
  /** Where Prometheus reads; undefined when somebody else answers for it. */
  readonly metricsUrl: string | undefined;
  /** Lets requests in flight finish, closes sockets with 1001, then everything behind them. */
  close(): Promise<void>;
}

/** Beside the compiled code when that runs, in `dist` when the sources do. */
const graphiqlAssets = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? '../dist/graphiql' : '../graphiql', import.meta.url),
);

/** What a worker shares with others; without it the server is alone. */
interface SharedParts {
  readonly buckets: TokenBuckets;
}

/** Puts an open shop on the network, and closes the shop too when that fails. @throws when a port is taken */
export async function startServer(shop: Shop, shared?: SharedParts): Promise<RunningServer> {
  const { core, features, schema, executor, feeds, contexts } = shop;
  const { config, log, events } = core;
  const metrics = new Metrics();
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
    corsOrigins: config.http.corsOrigins,
    limits: config.limits,
    isTrusted,
    cookies,
    log,
    checkReady: async () => {
      await core.reader.query('select 1 as ok');
    },
    routes: async (app) => {
      metrics.countRequests(app);
      registerJwks(app, core.tokens.publishedKeys);
      const tabs = playgroundTabs(await playgroundExamples(shop));
      await registerGraphiql(app, { path: GRAPHQL_PATH, tabs, assetsDir: graphiqlAssets });
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
  const { port, host, metricsPort } = config.http;
  const started: { close(): Promise<void> }[] = [shop, limits];
  const close = async () => {
    for (const part of started.toReversed()) await part.close();
  };
  try {
    await events.start();
    await features.accounts.endedSessions.start();
    const metricsServer = shared ? undefined : await serveMetrics();
    if (metricsServer) started.push(metricsServer);
    else metrics.answerPrimary();
    started.push({ close: () => closeHttpServer(http) }, sockets);
    await http.listen({ port, host });
    // Nobody waits for a job as for an answer.
    const jobs = await startJobs({ databaseUrl: core.databaseUrl, jobs: shop.jobs, log });
    started.splice(2, 0, { close: () => jobs.stop() });
    let closed: Promise<void> | undefined;
    return {
      url: httpUrl(host, (http.server.address() as AddressInfo).port),
      metricsUrl: metricsServer?.url,
      close: () => {
        closed ??= close();
        return closed;
      },
    };
  } catch (error) {
    await close();
    throw error;
  }

  function serveMetrics() {
    const { registry } = metrics;
    const { contentType } = registry;
    return startMetricsServer({ read: () => registry.metrics(), contentType, port: metricsPort, host });
  }
}
