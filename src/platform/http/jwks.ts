import type { FastifyInstance } from 'fastify';
import type { JsonWebKey } from '../auth/token-keys.ts';

/** Seconds. A new key must be published on every instance at least this long before it signs. */
const MAX_AGE = 300;

/** Serves the keys (RFC 7517) with which other programs can verify access tokens. The list is empty with HS256. */
export function registerJwks(app: FastifyInstance, keys: readonly JsonWebKey[]): void {
  app.get('/.well-known/jwks.json', async (_request, reply) => {
    reply.header('cache-control', `public, max-age=${MAX_AGE}`);
    return { keys };
  });
}
