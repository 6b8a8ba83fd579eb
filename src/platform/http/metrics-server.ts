import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Registry } from 'prom-client';
import { httpUrl } from './http-url.ts';

export const METRICS_PATH = '/metrics';

/** Serves the measurements on a port of their own, which need not be open to the world. @throws when it is taken */
export async function startMetricsServer(options: {
  registry: Registry;
  port: number;
  host: string;
}): Promise<{ url: string; close(): Promise<void> }> {
  const { registry, port, host } = options;
  const server = createServer((request, response) => {
    if (request.url?.split('?')[0] !== METRICS_PATH) {
      response.writeHead(404).end(`Metrics are at ${METRICS_PATH}.\n`);
      return;
    }
    registry.metrics().then(
      (text) => response.setHeader('content-type', registry.contentType).end(text),
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>((done, fail) => {
    server.once('error', fail);
    server.listen(port, host, done);
  });
  return {
    url: httpUrl(host, (server.address() as AddressInfo).port) + METRICS_PATH,
    close: async () => {
      const closed = new Promise<void>((done) => server.close(() => done()));
      server.closeAllConnections();
      await closed;
    },
  };
}
