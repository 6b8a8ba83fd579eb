import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/** Time-outs of a connection in milliseconds. */
export interface HttpTimeouts {
  /** From the connection, or from the first byte of a later request, to the end of the headers. */
  readonly headersMs: number;
  /** To the end of the whole request. */
  readonly requestMs: number;
  /** Between two parts of a body. */
  readonly bodyIdleMs: number;
  /** Between two parts of an answer that the peer reads, and from a request to the first part. */
  readonly answerIdleMs: number;
  /** Between two requests. Longer than the minute for which proxies usually keep a connection. */
  readonly keepAliveMs: number;
  /** How often the time-outs are checked, so a time-out may be exceeded by this much. */
  readonly checkEveryMs: number;
}

/** With these, a body of 1 MB needs at least 17 kB/s. */
export const DEFAULT_HTTP_TIMEOUTS: HttpTimeouts = {
  headersMs: 15_000,
  requestMs: 60_000,
  bodyIdleMs: 15_000,
  answerIdleMs: 120_000,
  keepAliveMs: 72_000,
  checkEveryMs: 5_000,
};

const TIMED_OUT = 'HTTP/1.1 408 Request Timeout\r\nConnection: close\r\nContent-Length: 0\r\n\r\n';

/** The options of Node's server. */
export function nodeTimeouts({ headersMs, requestMs, keepAliveMs, checkEveryMs }: HttpTimeouts) {
  return {
    headersTimeout: headersMs,
    requestTimeout: requestMs,
    keepAliveTimeout: keepAliveMs,
    connectionsCheckingInterval: checkEveryMs,
  };
}

/** The options of Fastify, whose default lets a request take forever. */
export function fastifyTimeouts(timeouts: HttpTimeouts) {
  return {
    http: nodeTimeouts(timeouts),
    requestTimeout: timeouts.requestMs,
    keepAliveTimeout: timeouts.keepAliveMs,
    connectionTimeout: timeouts.answerIdleMs,
  };
}

/** Cuts off a body that stops coming. Node only limits the time of the whole request. */
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
