import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/** How long a peer may keep a connection to itself, in milliseconds. */
export interface HttpTimeouts {
  /** From the connection, or from the first byte on one that is used again, to the end of the headers. */
  readonly headersMs: number;
  /** To the end of the whole request. */
  readonly requestMs: number;
  /** Between two parts of a body. */
  readonly bodyIdleMs: number;
  /** Between two parts of an answer that the peer takes, and from a request to the first of them. */
  readonly answerIdleMs: number;
  /** Between two requests; longer than the minute for which proxies usually keep a connection. */
  readonly keepAliveMs: number;
  /** How often headers and requests are looked at: a bound is exceeded by as much at most. */
  readonly checkEveryMs: number;
}

/** A body of 1 MB gets through in a minute at 17 kB/s. */
export const DEFAULT_HTTP_TIMEOUTS: HttpTimeouts = {
  headersMs: 15_000,
  requestMs: 60_000,
  bodyIdleMs: 15_000,
  answerIdleMs: 120_000,
  keepAliveMs: 72_000,
  checkEveryMs: 5_000,
};

const TIMED_OUT = 'HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Length: 0\r\n\r\n';

/** What Node's own server keeps to. */
export function nodeTimeouts({ headersMs, requestMs, keepAliveMs, checkEveryMs }: HttpTimeouts) {
  return {
    headersTimeout: headersMs,
    requestTimeout: requestMs,
    keepAliveTimeout: keepAliveMs,
    connectionsCheckingInterval: checkEveryMs,
  };
}

/** The same for Fastify, which lets a request take for ever unless it is told otherwise. */
export function fastifyTimeouts(timeouts: HttpTimeouts) {
  return {
    http: nodeTimeouts(timeouts),
    requestTimeout: timeouts.requestMs,
    keepAliveTimeout: timeouts.keepAliveMs,
    connectionTimeout: timeouts.answerIdleMs,
  };
}

/** Cuts off a body that stops coming: Node bounds only the time of the whole request. */
export function limitBodyIdleTime(app: FastifyInstance, { bodyIdleMs, answerIdleMs }: HttpTimeouts): void {
  app.addHook('onRequest', (request, _reply, done) => {
    const { raw } = request;
    raw.setTimeout(bodyIdleMs, () => cutOff(raw.socket));
    done();
  });
  app.addHook('preValidation', (request, _reply, done) => {
    request.raw.socket.setTimeout(answerIdleMs);
    done();
  });
}

function cutOff(socket: Socket): void {
  socket.end(TIMED_OUT, () => socket.destroy());
}
