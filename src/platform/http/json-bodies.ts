import type { FastifyInstance } from 'fastify';
import { hasRepeatedKeys } from './repeated-keys.ts';

/** Reads JSON as Fastify does, which refuses keys that reach for prototypes, and refuses keys that come twice. */
export function readJsonBodies(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (request, body, done) => {
    const text = String(body);
    parse(request, text, (error, parsed) => {
      if (error || !hasRepeatedKeys(text, parsed)) done(error, parsed);
      else done(Object.assign(new Error('The body names a key twice in one object.'), { statusCode: 400 }));
    });
  });
}
