import type { FastifyInstance } from 'fastify';
import { NotReadyError } from '../db/connection/database-health.ts';
import type { Drain } from './drain.ts';

interface HealthSettings {
  readonly drain: Drain;
  /** Resolves if the database can be read and written. */
  readonly checkReady: () => Promise<void>;
}

/** `/health/live` answers while the process runs, `/health/ready` while it accepts requests. */
export function registerHealth(app: FastifyInstance, { checkReady, drain }: HealthSettings): void {
  app.get('/health/live', async () => ({ status: 'ok' }));
  app.get('/health/ready', async (_request, reply) => {
    if (drain.isAnnounced) {
      return reply.status(503).send(problem('UNAVAILABLE', 'The server is stopping.'));
    }
    try {
      await checkReady();
      return { status: 'ok' };
    } catch (error) {
      const message = error instanceof NotReadyError ? error.message : 'The server is not ready.';
      return reply.status(503).send(problem('UNAVAILABLE', message));
    }
  });
}

/** The format of all errors outside GraphQL. */
export function problem(code: string, message: string): { error: { code: string; message: string } } {
  return { error: { code, message } };
}
