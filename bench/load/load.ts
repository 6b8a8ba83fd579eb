import { type HttpAnswer, HttpConnection } from './http-connection.ts';

export const CONNECTIONS = 16;

/** One side of a comparison. */
export interface Target {
  readonly name: string;
  readonly port: number;
  next(): Buffer;
  /** Looks at every answer. @throws when it is wrong */
  expectGood(answer: HttpAnswer): void;
}

export interface LoadResult {
  readonly requests: number;
  readonly seconds: number;
  /** Milliseconds. */
  readonly latencies: readonly number[];
}

/** So long, or so many requests. */
export type Extent = { readonly seconds: number } | { readonly requests: number };

/**
 * Keeps every connection busy, each with one request at a time.
 *
 * @throws at the first wrong answer: a fast server that answers nonsense has no place in a table
 */
export async function runLoad(
  target: Target,
  extent: Extent,
  connections: number = CONNECTIONS,
): Promise<LoadResult> {
  const latencies: number[] = [];
  const startedAt = performance.now();
  const until = 'seconds' in extent ? startedAt + extent.seconds * 1000 : Number.POSITIVE_INFINITY;
  let left = 'requests' in extent ? extent.requests : Number.POSITIVE_INFINITY;
  const drive = async (): Promise<void> => {
    const connection = new HttpConnection(target.port);
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
  return { requests: latencies.length, seconds: (performance.now() - startedAt) / 1000, latencies };
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

/** An answer of GraphQL with data and without errors of either kind. */
export function expectGoodGraphql({ status, body }: HttpAnswer): void {
  if (status !== 200 || body.includes(ERRORS)) throw new Error('an error was answered');
  if (body.includes(USER_ERRORS) && !body.includes(NO_USER_ERRORS)) throw new Error('a user error');
}

export function expectOk({ status, body }: HttpAnswer): void {
  if (status !== 200 || body.length < 2) throw new Error('an error was answered');
}
