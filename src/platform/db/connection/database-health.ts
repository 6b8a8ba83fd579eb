import type { Pool } from 'pg';
import { databaseFailure } from './database-failure.ts';
import { connectionDropper } from './pool-repair.ts';

/** Requests should go to another instance; the message says why. */
export class NotReadyError extends Error {
  override readonly name = 'NotReadyError';
}

/** Milliseconds after a failure for want of disk or memory until it is tried whether there is some again. */
const REST_MS = 5_000;
/** Milliseconds between two times that connections are dropped: a server that takes no writes refuses many. */
const DROP_INTERVAL_MS = 1_000;

const LOOK = `select pg_is_in_recovery() or current_setting('transaction_read_only')::boolean as "isReadOnly"`;
/** Takes new pages on the disk and writes to the log, and leaves nothing. */
const WRITE = `do $$ begin
  create temporary table ordinal_write_probe on commit drop as select md5(n::text) from generate_series(1, 1000) n;
end $$`;

/**
 * Whether the database can be read and written. A full disk shows only when something is written, so failures of
 * requests are noted here, and after one a write is tried before the instance is ready again.
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

  /** Call it with whatever failed; reads that fail are noted by themselves. */
  note(error: unknown): void {
    const failure = databaseFailure(error);
    if (failure === 'exhausted') {
      this.#exhaustedAt = performance.now();
      this.#isInDoubt = true;
    }
    if (failure === 'read-only') this.#dropConnections();
  }

  /** The server may have become a standby, and the address may lead to another one by now. */
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
        // Without requests no write would find out, and the next look would use the same connection.
        this.#dropConnections();
        throw new NotReadyError(REASONS['read-only']);
      }
      if (this.#isInDoubt) await this.#pool.query(WRITE);
      this.#isInDoubt = false;
    } catch (error) {
      if (error instanceof NotReadyError) throw error;
      this.note(error);
      const failure = databaseFailure(error);
      // Whoever may not make temporary tables cannot try to write.
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
