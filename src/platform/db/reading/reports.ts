import type { MikroORM } from '@mikro-orm/postgresql';
import { Pool } from 'pg';
import type { DatabaseTimeouts } from '../../config/database-timeouts.ts';
import { poolSettings } from '../connection/connections.ts';
import { Semaphore } from '../sharing/semaphore.ts';
import { Reader } from './reader.ts';

/**
 * Reads many rows to answer few, over connections of its own: a report may take longer than anything else, and as many
 * as there are take no place from whoever buys.
 */
export class Reports {
  readonly #pool: Pool;
  readonly #reader: Reader;
  readonly #semaphore: Semaphore;

  constructor(options: {
    url: string;
    /** As many are read at once; others wait for their turn. */
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
      // What the reader sends goes out at once.
      pipeline: true,
    });
    // Whoever reads hears of a connection that breaks; without listeners the process would end.
    this.#pool.on('error', ignore).on('connect', (client) => client.on('error', ignore));
    this.#reader = Reader.over(this.#pool, orm);
    this.#semaphore = new Semaphore({ permits: connections, maxWait: maxWaitMs });
  }

  /** @throws OverloadedError when as many as may be read at once took too long */
  query<R extends object>(text: string, values: readonly unknown[]): Promise<R[]> {
    return this.#semaphore.run(() => this.#reader.query<R>(text, values));
  }

  async close(): Promise<void> {
    await this.#pool.end();
  }
}
