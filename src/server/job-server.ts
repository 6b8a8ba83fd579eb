import type { AddressInfo } from 'node:net';
import { fastify } from 'fastify';
import type { Shop } from '../app.ts';
import { retryWhileDisconnected } from '../platform/db/connection/retry-while-disconnected.ts';
import { closeHttpServer } from '../platform/http/closing.ts';
import { Drain } from '../platform/http/drain.ts';
import { problem, registerHealth } from '../platform/http/health.ts';
import { DEFAULT_HTTP_TIMEOUTS, fastifyTimeouts, type HttpTimeouts } from '../platform/http/http-timeouts.ts';
import { httpUrl } from '../platform/http/http-url.ts';
import { malformedRequests } from '../platform/http/malformed-requests.ts';
import { Metrics } from '../platform/http/metrics.ts';
import type { RunningServer } from './running-server.ts';
import { serveJobs } from './serve-jobs.ts';
import { serveMetrics } from './serve-metrics.ts';

/** Milliseconds for open health requests when the process ends. */
const CLOSE_GRACE_MS = 1_000;

/**
 * `ROLE=worker`: runs jobs, and only serves health and metrics. Closes the shop if it fails.
 *
 * @throws when a port is taken
 */
export async function startJobServer(
  shop: Shop,
  { isShared, timeouts = DEFAULT_HTTP_TIMEOUTS }: { isShared: boolean; timeouts?: HttpTimeouts | undefined },
): Promise<RunningServer> {
  const { core } = shop;
  const { host, port } = core.config.http;
  const metrics = new Metrics();
  metrics.countDroppedLines(core.log);
  metrics.observeDatabase(core);
  const drain = new Drain();
  const http = fastify({
    logger: false,
    ...malformedRequests,
    ...fastifyTimeouts(timeouts),
    forceCloseConnections: 'idle',
  });
  http.setNotFoundHandler((_request, reply) => {
    reply.status(404).send(problem('NOT_FOUND', 'There is nothing here: this process runs jobs alone.'));
  });
  registerHealth(http, {
    drain,
    checkReady: () => core.health.check(),
  });
  const started: { close(): Promise<void> }[] = [shop];
  const close = async () => {
    for (const part of started.toReversed()) await part.close();
  };
  try {
    await retryWhileDisconnected(() => core.events.start());
    started.push(await serveJobs(shop, metrics));
    const metricsServer = await serveMetrics({ metrics, isShared, http: core.config.http, timeouts });
    if (metricsServer) started.push(metricsServer);
    started.push({
      close: () => closeHttpServer(http, { graceMs: CLOSE_GRACE_MS, onUnreachable: () => Promise.resolve() }),
    });
    await http.listen({ port, host });
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
}
