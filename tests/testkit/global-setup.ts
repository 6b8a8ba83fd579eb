import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestProject } from 'vitest/node';
import type { TestServer } from './databases/postgres-server.ts';
import { compile } from './processes/compile.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The URL that returns the admin URL of the run's Postgres. The first request starts the server. */
    postgresAdminUrlSource: string;
    /** The URL that answers once the server is compiled. The first request compiles it. */
    compilationSource: string;
  }
}

/**
 * Provides one Postgres and one compiled server to the whole run, on demand. So a run of unit tests does not wait for
 * them, and workers do not compile at the same time. Workers cannot call this process, so they ask it over HTTP.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  let started: Promise<TestServer> | undefined;
  let compiled: Promise<void> | undefined;
  const answers: Record<string, () => Promise<string>> = {
    '/postgres': async () => {
      started ??= import('./databases/postgres-server.ts').then((module) => module.startTestServer());
      return (await started).adminUrl;
    },
    '/compilation': async () => {
      compiled ??= compile();
      await compiled;
      return 'done';
    },
  };
  const source = createServer(({ url = '' }, response) => {
    answers[url]?.().then(
      (answer) => response.end(answer),
      (error: unknown) => response.writeHead(500).end(error instanceof Error ? error.stack : String(error)),
    );
  });
  const address = `http://127.0.0.1:${await listen(source)}`;
  project.provide('postgresAdminUrlSource', `${address}/postgres`);
  project.provide('compilationSource', `${address}/compilation`);
  return async () => {
    source.close();
    source.closeAllConnections();
    const server = await started?.catch(() => undefined);
    await server?.stop();
  };
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(0, '127.0.0.1', done);
  });
  return (server.address() as AddressInfo).port;
}
