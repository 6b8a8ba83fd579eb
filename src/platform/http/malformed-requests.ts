import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { problem } from './health.ts';

const TIMED_OUT = 408;
const HEADERS_TOO_LARGE = 431;
const MESSAGES: Readonly<Record<number, string>> = {
  [TIMED_OUT]: 'The request did not arrive in time.',
  [HEADERS_TOO_LARGE]: 'The headers are larger than 16 kB.',
};

/** Formats errors that Fastify raises before routing like all errors outside GraphQL. */
export const malformedRequests = {
  frameworkErrors: (error: FastifyError, _request: FastifyRequest, reply: FastifyReply) => {
    reply
      .status(error.statusCode ?? 400)
      .send(problem('BAD_REQUEST', 'The address of the request is malformed.'));
  },
  clientErrorHandler: (error: Error & { code?: string }, connection: Socket) => {
    if (error.code !== 'ECONNRESET' && connection.writable) connection.write(answerTo(error.code));
    connection.destroy(error);
  },
};

function answerTo(code: string | undefined): string {
  const status = statusFor(code);
  const body = JSON.stringify(
    problem('BAD_REQUEST', MESSAGES[status] ?? 'The request is no well-formed HTTP.'),
  );
  return [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    'Connection: close',
    `Content-Length: ${body.length}`,
    'Content-Type: application/json',
    '',
    body,
  ].join('\r\n');
}

function statusFor(code: string | undefined): number {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return TIMED_OUT;
  return code === 'HPE_HEADER_OVERFLOW' ? HEADERS_TOO_LARGE : 400;
}
