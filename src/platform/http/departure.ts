import type { FastifyInstance } from 'fastify';

/** Longer than any loop turn in which a server at rest does nothing but accept connections, in milliseconds. */
const QUIET_TURN_MS = 0.3;
const MOST_TURNS = 500;

/** How a server that is about to end says so: to balancers by its readiness, to clients by `Connection: close`. */
export class Departure {
  /** Whether `/health/ready` says no, so that balancers send nothing more. */
  isAnnounced = false;
  /** Whether every answer asks its client to connect anew, which a balancer will then do elsewhere. */
  isLeaving = false;
}

/** Makes every answer and the end of listening follow the departure. */
export function followDeparture(app: FastifyInstance, departure: Departure): void {
  app.addHook('onSend', (_request, reply, _payload, done) => {
    if (departure.isLeaving) reply.header('connection', 'close');
    done();
  });
  // Fastify stops listening right after this.
  app.addHook('preClose', async () => {
    departure.isLeaving = true;
    if (app.server.listening) await quietTurn();
  });
}

/**
 * Waits for a turn of the event loop that was short. The operating system resets connections that nobody has accepted
 * when a listener closes, although their clients may have sent a request. Right after a short turn there are none.
 */
async function quietTurn(): Promise<void> {
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    const startedAt = performance.now();
    await new Promise((done) => setImmediate(done));
    if (performance.now() - startedAt < QUIET_TURN_MS) return;
  }
}
