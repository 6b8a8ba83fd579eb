import type { Server } from 'node:http';
import { Server as NetServer } from 'node:net';
import type { FastifyInstance } from 'fastify';

/** Milliseconds. A turn of the event loop with hardly any work is shorter. */
const QUIET_TURN_MS = 0.05;
/** Milliseconds after which a busy server stops listening in any case. */
const MAX_SEARCH_MS = 500;

/** The drain of a server before it stops: load balancers see it in the readiness, clients in `Connection: close`. */
export class Drain {
  /** Whether `/health/ready` fails, so that load balancers send nothing more. */
  isAnnounced = false;
  /**
   * Whether every answer has `Connection: close`, so that clients reconnect, through a load balancer to another
   * instance.
   */
  isLeaving = false;
}

/** Applies the drain to every answer and to the end of listening. */
export function applyDrain(app: FastifyInstance, drain: Drain): void {
  app.addHook('onSend', (_request, reply, _payload, done) => {
    if (drain.isLeaving) reply.header('connection', 'close');
    done();
  });
  app.addHook('preClose', async () => {
    drain.isLeaving = true;
    if (app.server.listening) await stopListening(app.server);
  });
}

/**
 * Stops listening in a turn of the event loop that accepted no connection. When a listener closes, the operating system
 * resets connections that were not accepted yet, although their clients may have sent a request. A turn accepts one of
 * them, so after a short turn without one hardly any are left. Fastify finds the server closed.
 */
async function stopListening(server: Server): Promise<void> {
  let accepted = 0;
  const count = () => {
    accepted += 1;
  };
  server.on('connection', count);
  const beganAt = performance.now();
  for (let isQuiet = false; !isQuiet; ) {
    const before = accepted;
    const startedAt = performance.now();
    await new Promise((done) => setImmediate(done));
    const now = performance.now();
    isQuiet = accepted === before && now - startedAt < QUIET_TURN_MS;
    if (now - beganAt > MAX_SEARCH_MS) break;
  }
  // The method of HTTP servers would first look at every connection.
  NetServer.prototype.close.call(server);
  server.off('connection', count);
}
