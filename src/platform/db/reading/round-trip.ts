import pg, { type Pool, type PoolClient } from 'pg';
import type { Gate } from '../sharing/gate.ts';
import { JoinedQuery } from './joined-query.ts';
import { type Read, RowQuery } from './row-query.ts';
import type { Statements } from './statements.ts';

interface Asked {
  readonly read: Read;
  readonly isFew: boolean;
  done(): void;
  fail(error: unknown): void;
}

/** The part of a connection that its types leave out. */
interface Corkable {
  readonly connection: { readonly stream: { cork(): void; uncork(): void } };
}

/**
 * Sends the statements that one request asks for in the same moment over one connection and in one go: they cost
 * the server a third less than each on a connection of its own, and a request holds one place of the pool at a time.
 * Those that find few rows go as one statement. Each succeeds or fails by itself.
 */
export class RoundTrips {
  readonly #pool: Pool;
  readonly #statements: Statements;
  readonly #gate: Gate | undefined;
  #asked: Asked[] = [];

  /**
   * @param parts.pool of connections that send what they are given without waiting for earlier answers
   * @param parts.gate what shares the pool among stores; absent where something else does
   */
  constructor(parts: { pool: Pool; statements: Statements; gate?: Gate | undefined }) {
    this.#pool = parts.pool;
    this.#statements = parts.statements;
    this.#gate = parts.gate;
  }

  /**
   * Resolves when the rows are in the read.
   *
   * @param isFew whether they are so few that they may come along with those of others
   * @throws what went wrong, with the trace of whoever asked
   */
  async run(read: Read, isFew: boolean): Promise<void> {
    try {
      await this.#answerTo(read, isFew);
    } catch (error) {
      // The driver's own trace leads to the socket; this one leads to who asked.
      if (error instanceof Error) Error.captureStackTrace(error);
      throw error;
    }
  }

  #answerTo(read: Read, isFew: boolean): Promise<void> {
    return new Promise((done, fail) => {
      this.#asked.push({ read, isFew, done, fail });
      // Behind the batches of the DataLoaders, each of which starts in a tick of its own.
      if (this.#asked.length === 1) process.nextTick(() => this.#send());
    });
  }

  #send(): void {
    const asked = this.#asked;
    this.#asked = [];
    const entered = this.#gate?.enter();
    if (typeof entered !== 'object') {
      this.#connect(asked, entered);
      return;
    }
    entered.then(
      (leave) => this.#connect(asked, leave),
      (error) => {
        for (const { fail } of asked) fail(error);
      },
    );
  }

  #connect(asked: readonly Asked[], leave: (() => void) | undefined): void {
    this.#pool.connect((error, client, release) => {
      if (error || !client) {
        leave?.();
        for (const { fail } of asked) fail(error);
        return;
      }
      const done = (broken?: Error) => {
        release(broken);
        leave?.();
      };
      new RoundTrip(client, asked, done).send(this.#statements);
    });
  }
}

class RoundTrip {
  readonly #client: PoolClient;
  readonly #asked: readonly Asked[];
  readonly #waiting: Set<Asked>;
  readonly #release: (error?: Error) => void;
  #broken: Error | undefined;

  constructor(client: PoolClient, asked: readonly Asked[], release: (error?: Error) => void) {
    this.#client = client;
    this.#asked = asked;
    this.#waiting = new Set(asked);
    this.#release = release;
  }

  send(statements: Statements): void {
    const { stream } = (this.#client as unknown as Corkable).connection;
    // Each statement hears of a connection that breaks; without a listener the process would, too.
    this.#client.on('error', ignore);
    stream.cork();
    const few = this.#asked.filter(({ isFew }) => isFew);
    const joined = few.length > 1 ? statements.joined(few.map(({ read }) => read.statement)) : undefined;
    for (const one of this.#asked) if (!joined || !one.isFew) this.#sendOne(one);
    if (joined) {
      const query = new JoinedQuery(
        joined,
        few.map(({ read }) => read),
      );
      this.#query(query, (error) => this.#settleAll(few, error));
    }
    stream.uncork();
  }

  #sendOne(one: Asked): void {
    this.#query(new RowQuery(one.read), (error) => this.#settle(one, error));
  }

  /** The driver takes queries of our own, which its types do not tell. */
  #query(query: pg.Query, done: (error?: Error) => void): void {
    Reflect.apply(this.#client.query, this.#client, [query, done]);
  }

  #settleAll(joined: readonly Asked[], error: Error | undefined): void {
    for (const one of joined) {
      if (error instanceof pg.DatabaseError) {
        // Only one of them may be to blame: sent by itself, each says so for itself.
        one.read.reset();
        this.#sendOne(one);
      } else this.#settle(one, error);
    }
  }

  #settle(one: Asked, error: Error | undefined): void {
    // The driver tells twice of values that it cannot write.
    if (!this.#waiting.delete(one)) return;
    this.#broken ??= error;
    if (this.#waiting.size === 0) {
      this.#client.off('error', ignore);
      this.#release(this.#broken);
    }
    if (error) one.fail(error);
    else one.done();
  }
}

function ignore(): void {}
