import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Shop } from './app.ts';
import { registerGraphiql } from './platform/graphiql/graphiql.ts';
import { createApollo } from './platform/graphql/apollo.ts';
import { requestRules } from './platform/graphql/request-rules.ts';
import { GraphqlWebSockets } from './platform/graphql/websocket.ts';
import { createHttpServer, GRAPHQL_PATH } from './platform/http/server.ts';
import { startJobs } from './platform/jobs/jobs.ts';
import { playgroundTabs } from './playground-tabs.ts';

export interface RunningServer {
  /** `http://host:port`, without a path. */
  readonly url: string;
  /** Lets requests in flight finish, closes sockets with 1001, then everything behind them. */
  close(): Promise<void>;
}

/** Beside the compiled code when that runs, in `dist` when the sources do. */
const graphiqlAssets = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? '../dist/graphiql' : '../graphiql', import.meta.url),
);

/** Puts an open shop on the network. @throws when the port is taken */
export async function startServer(shop: Shop): Promise<RunningServer> {
  const { core, schema, executor, contexts } = shop;
  const { config, log, events } = core;
  const rules = requestRules({ isIntrospectionOn: config.isIntrospectionOn });
  const http = await createHttpServer({
    apollo: createApollo({ schema, executor, rules, log }),
    contexts,
    corsOrigins: config.http.corsOrigins,
    checkReady: async () => {
      await core.reader.query('select 1 as ok');
    },
    routes: (app) =>
      registerGraphiql(app, { path: GRAPHQL_PATH, tabs: playgroundTabs, assetsDir: graphiqlAssets }),
  });
  const sockets = new GraphqlWebSockets({
    httpServer: http.server,
    path: GRAPHQL_PATH,
    schema,
    contexts,
    rules,
    log,
  });
  await events.start();
  const jobs = await startJobs({ databaseUrl: core.databaseUrl, jobs: shop.jobs, log });
  await http.listen({ port: config.http.port, host: config.http.host });
  const { port } = http.server.address() as AddressInfo;
  let closed: Promise<void> | undefined;
  return {
    url: `http://${config.http.host.includes(':') ? `[${config.http.host}]` : config.http.host}:${port}`,
    close: () => {
      closed ??= (async () => {
        await sockets.close();
        await http.close();
        await jobs.stop();
        await shop.close();
      })();
      return closed;
    },
  };
}
