import { setTimeout as delay } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

/** Milliseconds between two checks for open connections. */
const SWEEP_MS = 50;

interface Closing {
  /** Milliseconds for requests in flight. */
  readonly graceMs: number;
  /** Called and awaited when no new connection is accepted any more. */
  readonly onUnreachable: () => Promise<void>;
}

/**
 * Stops accepting connections and waits for the requests in flight. A connection that was busy becomes idle later and
 * would stay open for its keep-alive time, so idle ones are closed repeatedly. A connection whose peer does not read
 * its answer is cut off after the grace period.
 */
export async function closeHttpServer(app: FastifyInstance, options: Closing): Promise<void> {
  const { graceMs, onUnreachable } = options;
  const sweep = setInterval(() => app.server.closeIdleConnections(), SWEEP_MS);
  const giveUp = setTimeout(() => app.server.closeAllConnections(), graceMs);
  try {
    const closed = app.close().catch((error: Error & { code?: string }) => {
      // It stopped listening before Fastify closed it.
      if (error.code !== 'ERR_SERVER_NOT_RUNNING') throw error;
    });
    await Promise.race([closed, untilUnreachable(app)]);
    await Promise.all([closed, onUnreachable()]);
  } finally {
    clearInterval(sweep);
    clearTimeout(giveUp);
  }
}

async function untilUnreachable({ server }: FastifyInstance): Promise<void> {
  while (server.listening) await delay(1);
}
