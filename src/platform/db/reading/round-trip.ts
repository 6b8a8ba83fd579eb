import pg, { type Pool, type PoolClient } from 'pg';
import type { Semaphore } from '../sharing/semaphore.ts';
import { JoinedQuery } from './joined-query.ts';
import { type Read, RowQuery } from './row-query.ts';
import type { Statements } from './statements.ts';

interface PendingRead {
  readonly read: Read;
  readonly isBatchable: boolean;
  done(): void;
  fail(error: unknown): void;
}

/** The part of a connection that its types leave out. */
interface Corkable {
  readonly connection: { readonly stream: { cork(): void; uncork(): void } };
}

/**
 * Sends all statements that one request issues in the same tick over one connection at once. This costs the server a
 * third less than a connection for each, and a request uses one pool connection at a time. Statements with few rows are
 * joined into one. Each read succeeds or fails by itself.
 */
export class RoundTrips {
  readonly #pool: Pool;
  readonly #statements: Statements;
  readonly #semaphore: Semaphore | undefined;
  #pending: PendingRead[] = [];

  /**
   * @param parts.pool a pool whose connections send statements without waiting for earlier answers
   * @param parts.semaphore shares the pool among stores; absent if something else does
   */
  constructor(parts: { pool: Pool; statements: Statements; semaphore?: Semaphore | undefined }) {
    this.#pool = parts.pool;
    this.#statements = parts.statements;
    this.#semaphore = parts.semaphore;
  }

  /**
   * Resolves when the rows are in the read.
   *
   * @param isBatchable whether the rows are so few that they may be read together with others
   * @throws the failure, with the stack trace of the caller
   */
  async run(read: Read, isBatchable: boolean): Promise<void> {
    try {
      await this.#enqueue(read, isBatchable);
    } catch (error) {
      // The driver's stack trace ends at the socket. This one leads to the caller.
      if (error instanceof Error) Error.captureStackTrace(error);
      throw error;
    }
  }

  #enqueue(read: Read, isBatchable: boolean): Promise<void> {
    return new Promise((done, fail) => {
      this.#pending.push({ read, isBatchable, done, fail });
      // After the batches of the DataLoaders, each of which starts in its own tick.
      if (this.#pending.length === 1) process.nextTick(() => this.#send());
    });
  }

  #send(): void {
    const pending = this.#pending;
    this.#pending = [];
    const entered = this.#semaphore?.acquire();
    if (typeof entered !== 'object') {
      this.#connect(pending, entered);
      return;
    }
    entered.then(
      (leave) => this.#connect(pending, leave),
      (error) => {
        for (const { fail } of pending) fail(error);
      },
    );
  }

  #connect(pending: readonly PendingRead[], leave: (() => void) | undefined): void {
    this.#pool.connect((error, client, release) => {
      if (error || !client) {
        leave?.();
        for (const { fail } of pending) fail(error);
        return;
      }
      const done = (broken?: Error) => {
        release(broken);
        leave?.();
      };
      new RoundTrip(client, pending, done).send(this.#statements);
    });
  }
}

class RoundTrip {
  readonly #client: PoolClient;
  readonly #pending: readonly PendingRead[];
  readonly #waiting: Set<PendingRead>;
  readonly #release: (error?: Error) => void;
  #broken: Error | undefined;

  constructor(client: PoolClient, pending: readonly PendingRead[], release: (error?: Error) => void) {
    this.#client = client;
    this.#pending = pending;
    this.#waiting = new Set(pending);
    this.#release = release;
  }

  send(statements: Statements): void {
    const { stream } = (this.#client as unknown as Corkable).connection;
    // Each statement reports a broken connection. Without a listener the process would end.
    this.#client.on('error', ignore);
    stream.cork();
    const few = this.#pending.filter(({ isBatchable }) => isBatchable);
    const joined = few.length > 1 ? statements.joined(few.map(({ read }) => read.statement)) : undefined;
    for (const one of this.#pending) if (!joined || !one.isBatchable) this.#sendOne(one);
    if (joined) {
      const query = new JoinedQuery(
        joined,
        few.map(({ read }) => read),
      );
      this.#query(query, (error) => this.#finishAll(few, error));
    }
    stream.uncork();
  }

  #sendOne(one: PendingRead): void {
    this.#query(new RowQuery(one.read), (error) => this.#finish(one, error));
  }

  /** The driver accepts custom queries. Its types do not say so. */
  #query(query: pg.Query, done: (error?: Error) => void): void {
    Reflect.apply(this.#client.query, this.#client, [query, done]);
  }

  #finishAll(joined: readonly PendingRead[], error: Error | undefined): void {
    for (const one of joined) {
      if (error instanceof pg.DatabaseError) {
        // Only one of them may be wrong, so each is sent again by itself.
        one.read.reset();
        this.#sendOne(one);
      } else this.#finish(one, error);
    }
  }

  #finish(one: PendingRead, error: Error | undefined): void {
    // The driver reports values that it cannot write twice.
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
