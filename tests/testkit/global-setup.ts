import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestProject } from 'vitest/node';
import type { TestServer } from './postgres-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Answers with the admin URL of the run's Postgres, and starts it when nobody has asked before. */
    postgresAdminUrlSource: string;
  }
}

/**
 * Gives the whole run one Postgres, on demand: a run of unit tests alone does not wait three seconds for a
 * server that nobody uses. Workers cannot call this process, so they ask it over HTTP.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  let started: Promise<TestServer> | undefined;
  const source = createServer((_request, response) => {
    started ??= import('./postgres-server.ts').then((module) => module.startTestServer());
    started.then(
      (server) => response.end(server.adminUrl),
      (error: unknown) => response.writeHead(500).end(error instanceof Error ? error.stack : String(error)),
    );
  });
  project.provide('postgresAdminUrlSource', `http://127.0.0.1:${await listen(source)}/`);
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
