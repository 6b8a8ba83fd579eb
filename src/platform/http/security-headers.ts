import helmet from '@fastify/helmet';
import { type FastifyInstance, fastify } from 'fastify';

/** What every answer has of its own, and helmet's answer as well. */
const OWN = new Set(['content-type', 'content-length', 'date', 'connection', 'keep-alive']);

/**
 * Puts helmet's headers on every answer. They are the same each time and helmet works them out each time, so it is
 * asked once.
 */
export async function addSecurityHeaders(app: FastifyInstance): Promise<void> {
  const sample = fastify();
  await sample.register(helmet, { contentSecurityPolicy: { directives: { defaultSrc: ["'none'"] } } });
  sample.get('/', (_request, reply) => reply.send());
  const { headers } = await sample.inject('/');
  await sample.close();
  const constant = Object.entries(headers).filter(([name]) => !OWN.has(name));
  app.addHook('onRequest', (_request, reply, done) => {
    for (const [name, value] of constant) reply.raw.setHeader(name, value!);
    done();
  });
}
