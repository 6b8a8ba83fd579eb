import type { Pool } from 'pg';
import { databaseFailure } from './database-failure.ts';
import { connectionDropper } from './pool-repair.ts';

/** Requests should go to another instance; the message says why. */
export class NotReadyError extends Error {
  override readonly name = 'NotReadyError';
}

/** Milliseconds after a failure for lack of disk or memory until the next test write. */
const REST_MS = 5_000;
/** Minimum milliseconds between two drops of the connections, since a read-only server fails many requests at once. */
const DROP_INTERVAL_MS = 1_000;

const LOOK = `select pg_is_in_recovery() or current_setting('transaction_read_only')::boolean as "isReadOnly"`;
/** Allocates pages on disk and writes to the log, then leaves nothing behind. */
const WRITE = `do $$ begin
  create temporary table ordinal_write_probe on commit drop as select md5(n::text) from generate_series(1, 1000) n;
end $$`;

/**
 * Tracks whether the database can be read and written. A full disk only shows on a write. So failed requests are
 * reported here, and after one a test write must succeed before the instance is ready again.
 */
export class DatabaseHealth {
  readonly #pool: Pool;
  readonly #drop: () => void;
  #exhaustedAt = Number.NEGATIVE_INFINITY;
  #droppedAt = Number.NEGATIVE_INFINITY;
  #isInDoubt = false;

  constructor(pool: Pool) {
    this.#pool = pool;
    this.#drop = connectionDropper(pool);
    pool.on('release', (error) => this.note(error));
  }

  /** Call it with every failed write. Failed reads are noted elsewhere. */
  note(error: unknown): void {
    const failure = databaseFailure(error);
    if (failure === 'exhausted') {
      this.#exhaustedAt = performance.now();
      this.#isInDoubt = true;
    }
    if (failure === 'read-only') this.#dropConnections();
  }

  /** The server may have become a standby, or the address may lead to another server now. */
  #dropConnections(): void {
    const now = performance.now();
    if (now - this.#droppedAt < DROP_INTERVAL_MS) return;
    this.#droppedAt = now;
    this.#drop();
  }

  /** @throws NotReadyError */
  async check(): Promise<void> {
    if (performance.now() - this.#exhaustedAt < REST_MS) throw new NotReadyError(REASONS.exhausted);
    try {
      const { rows } = await this.#pool.query<{ isReadOnly: boolean }>(LOOK);
      if (rows[0]?.isReadOnly) {
        // Without requests no write would fail, and the next check would use the same connection.
        this.#dropConnections();
        throw new NotReadyError(REASONS['read-only']);
      }
      if (this.#isInDoubt) await this.#pool.query(WRITE);
      this.#isInDoubt = false;
    } catch (error) {
      if (error instanceof NotReadyError) throw error;
      this.note(error);
      const failure = databaseFailure(error);
      // A role without the right to create temporary tables cannot test a write.
      if (!failure) this.#isInDoubt = false;
      throw new NotReadyError(
        failure === 'exhausted' || failure === 'read-only' ? REASONS[failure] : REASONS.other,
      );
    }
  }
}

const REASONS = {
  exhausted: 'The database is out of disk, memory or connections.',
  'read-only': 'The database takes no writes.',
  other: 'The database does not answer.',
} as const;
