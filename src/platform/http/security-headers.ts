import helmet from '@fastify/helmet';
import { type FastifyInstance, fastify } from 'fastify';

/** Headers that every answer has by itself, including helmet's answer. */
const OWN = new Set(['content-type', 'content-length', 'date', 'connection', 'keep-alive']);

/**
 * Adds helmet's headers to every answer. They are always the same, but helmet would compute them each time, so they are
 * computed once.
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
