import type { FastifyInstance } from 'fastify';
import type { JsonWebKey } from '../auth/token-keys.ts';

/** Seconds; a next key is set on every instance at least as long before it signs. */
const MAX_AGE = 300;

/** Shows the keys (RFC 7517) by which other programs can check access tokens; an empty list with HS256. */
export function registerJwks(app: FastifyInstance, keys: readonly JsonWebKey[]): void {
  app.get('/.well-known/jwks.json', async (_request, reply) => {
    reply.header('cache-control', `public, max-age=${MAX_AGE}`);
    return { keys };
  });
}
