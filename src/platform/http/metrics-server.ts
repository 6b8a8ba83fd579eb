import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DEFAULT_HTTP_TIMEOUTS, type HttpTimeouts, nodeTimeouts } from './http-timeouts.ts';
import { httpUrl } from './http-url.ts';

const METRICS_PATH = '/metrics';

/** Serves the metrics on a separate port, which need not be public. @throws if the port is taken */
export async function startMetricsServer(options: {
  read: () => Promise<string>;
  contentType: string;
  port: number;
  host: string;
  timeouts?: HttpTimeouts;
}): Promise<{ url: string; close(): Promise<void> }> {
  const { read, contentType, port, host, timeouts = DEFAULT_HTTP_TIMEOUTS } = options;
  const server = createServer(nodeTimeouts(timeouts), (request, response) => {
    if (request.url?.split('?')[0] !== METRICS_PATH) {
      response.writeHead(404).end(`Metrics are at ${METRICS_PATH}.\n`);
      return;
    }
    read().then(
      (text) => response.setHeader('content-type', contentType).end(text),
      () => response.writeHead(500).end(),
    );
  });
  server.setTimeout(timeouts.answerIdleMs);
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
