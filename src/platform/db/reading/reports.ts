import type { MikroORM } from '@mikro-orm/postgresql';
import { Pool } from 'pg';
import type { DatabaseTimeouts } from '../../config/database-timeouts.ts';
import { poolSettings } from '../connection/connections.ts';
import { Semaphore } from '../sharing/semaphore.ts';
import { Reader } from './reader.ts';

/**
 * Runs reports over separate connections. A report may take long, and any number of them must not take connections from
 * buyers.
 */
export class Reports {
  readonly #pool: Pool;
  readonly #reader: Reader;
  readonly #semaphore: Semaphore;

  constructor(options: {
    url: string;
    /** Maximum number of concurrent reports. Others wait. */
    connections: number;
    maxWaitMs: number;
    timeouts: DatabaseTimeouts;
    orm: MikroORM;
  }) {
    const { url, connections, maxWaitMs, timeouts, orm } = options;
    const ignore = () => undefined;
    this.#pool = new Pool({
      ...poolSettings(url, { purpose: 'reports', maxWaitMs, timeouts }),
      max: connections,
      // The reader sends statements without waiting.
      pipeline: true,
    });
    // A running statement reports a broken connection. Without listeners the process would end.
    this.#pool.on('error', ignore).on('connect', (client) => client.on('error', ignore));
    this.#reader = Reader.over(this.#pool, orm);
    this.#semaphore = new Semaphore({ permits: connections, maxWait: maxWaitMs });
  }

  /** @throws OverloadedError if no connection became free in time */
  query<R extends object>(text: string, values: readonly unknown[]): Promise<R[]> {
    return this.#semaphore.run(() => this.#reader.query<R>(text, values));
  }

  async close(): Promise<void> {
    await this.#pool.end();
  }
}
