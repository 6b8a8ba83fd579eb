import { setTimeout as delay } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';

/** Milliseconds between two looks at what is still open. */
const SWEEP_MS = 50;

interface Closing {
  /** Milliseconds that requests in flight get. */
  readonly graceMs: number;
  /** Called when no new connection is taken any more; it is waited for. */
  readonly onUnreachable: () => Promise<void>;
}

/**
 * Takes no more connections and waits for the requests in flight. A connection that was busy at first goes idle
 * afterwards and would be kept open for its keep-alive time, so idle ones are closed again and again. A connection
 * whose peer does not read its answer is cut off after the grace.
 */
export async function closeHttpServer(app: FastifyInstance, options: Closing): Promise<void> {
  const { graceMs, onUnreachable } = options;
  const sweep = setInterval(() => app.server.closeIdleConnections(), SWEEP_MS);
  const giveUp = setTimeout(() => app.server.closeAllConnections(), graceMs);
  try {
    const closed = app.close().catch((error: Error & { code?: string }) => {
      // It has stopped listening before Fastify closed it.
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
