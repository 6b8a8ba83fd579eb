import type { ApolloServer } from '@apollo/server';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import cors from '@fastify/cors';
import { type FastifyInstance, type FastifyReply, type FastifyRequest, fastify } from 'fastify';
import type { Logger } from 'pino';
import { newId } from '../../values/ids.ts';
import { accessCookie, COOKIE_HEADER, type CookieSettings, tokenCookies } from '../auth/session-cookies.ts';
import type { Limits } from '../config/limit-settings.ts';
import type { ContextFactory, RequestContext } from '../graphql/context.ts';
import { refusedRequest } from '../graphql/errors/http-status.ts';
import type { DocumentRequest } from '../graphql/limits/documents/persisted-queries.ts';
import { checkDocumentSize } from '../graphql/limits/request-size.ts';
import { logRefusal } from '../graphql/operation-log.ts';
import { clientAddressOf, type TrustsAddress } from '../network/trusted-proxies.ts';
import { applyDrain, type Drain } from './drain.ts';
import { problem, registerHealth } from './health.ts';
import { fastifyTimeouts, type HttpTimeouts, limitBodyIdleTime } from './http-timeouts.ts';
import { readJsonBodies } from './json-bodies.ts';
import { malformedRequests } from './malformed-requests.ts';
import { documentIn, refuseRepeatedKeys } from './read-parameters.ts';
import { admitSameSiteReads } from './same-site-reads.ts';
import { addSecurityHeaders } from './security-headers.ts';
import { refuseLongAccept } from './short-headers.ts';

export const GRAPHQL_PATH = '/graphql';

/** The answer of `/`, except to browsers that are sent to the playground. */
const WELCOME = `Ordinal. The GraphQL API is at ${GRAPHQL_PATH}, and health at /health/ready.\n`;

interface HttpSettings {
  readonly apollo: ApolloServer<RequestContext>;
  readonly contexts: ContextFactory;
  /** Charges a document before it is parsed. @throws GraphQLError RATE_LIMITED */
  readonly payForDocument: (asked: DocumentRequest, context: RequestContext) => Promise<void>;
  readonly corsOrigins: readonly string[];
  readonly limits: Limits;
  readonly isTrusted: TrustsAddress;
  /** Undefined if browsers get no cookies. */
  readonly cookies: CookieSettings | undefined;
  readonly log: Logger;
  readonly drain: Drain;
  readonly timeouts: HttpTimeouts;
  /** Resolves if the database can be read and written. */
  readonly checkReady: () => Promise<void>;
  /** Further routes, such as the playground. */
  readonly routes: (app: FastifyInstance) => Promise<void>;
}

/** The HTTP side of the server, not listening yet. */
export async function createHttpServer(settings: HttpSettings): Promise<FastifyInstance> {
  const app = fastify({
    logger: false,
    ...malformedRequests,
    ...fastifyTimeouts(settings.timeouts),
    bodyLimit: settings.limits.bodyBytes,
    trustProxy: settings.isTrusted,
    forceCloseConnections: 'idle',
    // Requests over open connections are answered normally until the last connection closes.
    return503OnClosing: false,
    genReqId: () => newId(),
    routerOptions: { maxParamLength: 500 },
  });
  readJsonBodies(app, { values: settings.limits.bodyValues });
  limitBodyIdleTime(app, settings.timeouts);
  applyDrain(app, settings.drain);
  app.addHook('onSend', (request, reply, _payload, done) => {
    reply.header('x-request-id', request.id);
    done();
  });
  app.setErrorHandler((error: Error & { statusCode?: number; code?: string }, request, reply) => {
    const status = error.statusCode ?? 500;
    const isOurs = status >= 500;
    const code = isOurs ? 'INTERNAL' : 'BAD_REQUEST';
    const message = isOurs ? 'Something went wrong on our side.' : error.message;
    const isGraphql = request.routeOptions.url === GRAPHQL_PATH;
    const answer = isGraphql ? { errors: [{ message, extensions: { code } }] } : problem(code, message);
    reply.status(status).send(answer);
  });
  app.setNotFoundHandler((_request, reply) => {
    reply.status(404).send(problem('NOT_FOUND', `There is nothing here; the API is at ${GRAPHQL_PATH}.`));
  });
  await addSecurityHeaders(app);
  await app.register(cors, corsOptions(settings));
  app.get('/', async (_request, reply) =>
    reply.header('vary', 'accept').type('text/plain; charset=utf-8').send(WELCOME),
  );
  await settings.routes(app);
  registerHealth(app, settings);

  settings.apollo.addPlugin(fastifyApolloDrainPlugin(app));
  await settings.apollo.start();
  app.route({
    url: GRAPHQL_PATH,
    method: ['GET', 'POST'],
    preHandler: [refuseLongAccept, admitSameSiteReads, refuseRepeatedKeys],
    handler: fastifyApolloHandler(settings.apollo, {
      context: async (request, reply) => {
        try {
          const asked = documentIn(request);
          checkDocumentSize(asked.query, settings.limits);
          const context = await settings.contexts.create(credentialsOf(request, reply, settings));
          await settings.payForDocument(asked, context);
          return context;
        } catch (error) {
          logRefusal(settings.log, { requestId: request.id, transport: 'http', error });
          throw refusedRequest(error);
        }
      },
    }),
  });
  return app;
}

function credentialsOf(request: FastifyRequest, reply: FastifyReply, { isTrusted, cookies }: HttpSettings) {
  const storeCode = request.headers['x-store'];
  return {
    authorization: request.headers.authorization,
    accessCookie: cookies && accessCookie(request.headers, cookies),
    cookies: cookies && tokenCookies(request, reply, cookies),
    storeCode: Array.isArray(storeCode) ? storeCode[0] : storeCode,
    requestId: request.id,
    clientAddress: clientAddressOf(request.raw, isTrusted),
    userAgent: request.headers['user-agent'],
  };
}

function corsOptions({ corsOrigins: origins, cookies }: HttpSettings) {
  return {
    origin: origins.includes('*') ? true : [...origins],
    methods: ['GET', 'POST', 'OPTIONS'],
    credentials: cookies !== undefined,
    allowedHeaders: ['content-type', 'authorization', 'x-store', 'apollo-require-preflight', COOKIE_HEADER],
    exposedHeaders: ['x-request-id', 'retry-after'],
    maxAge: 600,
  };
}
