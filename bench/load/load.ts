import type { ServerProcess } from '../machine/server-process.ts';
import { type HttpAnswer, HttpConnection } from './http-connection.ts';

const CONNECTIONS = 16;

/** One side of a comparison. */
export interface Target {
  readonly name: string;
  readonly server: ServerProcess;
  next(): Buffer;
  /** Checks every answer. @throws if it is wrong */
  expectGood(answer: HttpAnswer): void;
}

export interface LoadResult {
  readonly requests: number;
  readonly seconds: number;
  /** CPU seconds of the server process, which vary less than rates on a busy machine. */
  readonly cpuSeconds: number;
  /** Milliseconds. */
  readonly latencies: readonly number[];
}

/** A duration or a number of requests, whichever ends first. */
export interface Extent {
  readonly seconds?: number;
  readonly requests?: number;
}

/**
 * Keeps every connection busy with one request at a time.
 *
 * @throws at the first wrong answer, because fast wrong answers are worthless
 */
export async function runLoad(
  target: Target,
  extent: Extent,
  connections: number = CONNECTIONS,
): Promise<LoadResult> {
  const latencies: number[] = [];
  const cpuBefore = await target.server.cpuSeconds();
  const startedAt = performance.now();
  const until = startedAt + (extent.seconds ?? Number.POSITIVE_INFINITY) * 1000;
  let left = extent.requests ?? Number.POSITIVE_INFINITY;
  const drive = async (): Promise<void> => {
    const connection = new HttpConnection(target.server.port);
    try {
      while (left > 0 && performance.now() < until) {
        left -= 1;
        const sentAt = performance.now();
        const answer = await connection.send(target.next());
        latencies.push(performance.now() - sentAt);
        check(target, answer);
      }
    } finally {
      connection.close();
    }
  };
  await Promise.all(Array.from({ length: connections }, drive));
  const seconds = (performance.now() - startedAt) / 1000;
  const cpuSeconds = (await target.server.cpuSeconds()) - cpuBefore;
  return { requests: latencies.length, seconds, cpuSeconds, latencies };
}

function check(target: Target, answer: HttpAnswer): void {
  try {
    target.expectGood(answer);
  } catch (error) {
    const start = answer.body.toString('utf8', 0, 500);
    throw new Error(`${target.name} answered ${answer.status} ${start}`, { cause: error });
  }
}

const ERRORS = Buffer.from('"errors":');
const USER_ERRORS = Buffer.from('"userErrors":');
const NO_USER_ERRORS = Buffer.from('"userErrors":[]');

/** Expects a GraphQL answer with data, without errors and user errors. */
export function expectGoodGraphql({ status, body }: HttpAnswer): void {
  if (status !== 200 || body.includes(ERRORS)) throw new Error('an error was answered');
  if (body.includes(USER_ERRORS) && !body.includes(NO_USER_ERRORS)) throw new Error('a user error');
}

export function expectOk({ status, body }: HttpAnswer): void {
  if (status !== 200 || body.length < 2) throw new Error('an error was answered');
}
