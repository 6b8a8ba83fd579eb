import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestProject } from 'vitest/node';
import type { TestServer } from './databases/postgres-server.ts';
import { compile } from './processes/compile.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Answers with the admin URL of the run's Postgres, and starts it when nobody has asked before. */
    postgresAdminUrlSource: string;
    /** Answers when the compiled server is what the sources say; it is compiled once per run, when first asked. */
    compilationSource: string;
  }
}

/**
 * Gives the whole run one Postgres and one compiled server, on demand: a run of unit tests alone does not wait
 * three seconds for what nobody uses, and workers do not compile over each other. Workers cannot call this process, so they ask it over HTTP.
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
