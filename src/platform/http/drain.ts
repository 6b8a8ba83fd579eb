import type { Server } from 'node:http';
import { Server as NetServer } from 'node:net';
import type { FastifyInstance } from 'fastify';

/** Milliseconds; a turn of the event loop in which hardly anything happens takes less. */
const QUIET_TURN_MS = 0.05;
/** Milliseconds after which a busy server stops listening all the same. */
const MAX_SEARCH_MS = 500;

/** How a server that is about to end says so: to balancers by its readiness, to clients by `Connection: close`. */
export class Drain {
  /** Whether `/health/ready` says no, so that balancers send nothing more. */
  isAnnounced = false;
  /** Whether every answer asks its client to connect anew, which a balancer will then do elsewhere. */
  isLeaving = false;
}

/** Makes every answer and the end of listening follow the departure. */
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
 * Stops listening in a turn of the event loop that accepted nothing. The operating system resets connections that
 * nobody has accepted when a listener closes, although their clients may have sent a request. A turn accepts one of
 * them, so right after a short turn without one there are hardly any. Fastify finds the server closed.
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
  // Of HTTP servers it would look at every connection first.
  NetServer.prototype.close.call(server);
  server.off('connection', count);
}
