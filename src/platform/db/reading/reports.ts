import type { MikroORM } from '@mikro-orm/postgresql';
import { Pool } from 'pg';
import type { Bounds } from '../../config/database-bounds.ts';
import { poolSettings } from '../connection/connections.ts';
import { Gate } from '../sharing/gate.ts';
import { Reader } from './reader.ts';

/**
 * Reads many rows to answer few, over connections of its own: a report may take longer than anything else, and as many
 * as there are take no place from whoever buys.
 */
export class Reports {
  readonly #pool: Pool;
  readonly #reader: Reader;
  readonly #gate: Gate;

  constructor(options: {
    url: string;
    /** As many are read at once; others wait for their turn. */
    connections: number;
    longestWaitMs: number;
    bounds: Bounds;
    orm: MikroORM;
  }) {
    const { url, connections, longestWaitMs, bounds, orm } = options;
    const ignore = () => undefined;
    this.#pool = new Pool({
      ...poolSettings(url, { purpose: 'reports', longestWaitMs, bounds }),
      max: connections,
      // What the reader sends goes out at once.
      pipeline: true,
    });
    // Whoever reads hears of a connection that breaks; without listeners the process would end.
    this.#pool.on('error', ignore).on('connect', (client) => client.on('error', ignore));
    this.#reader = Reader.over(this.#pool, orm);
    this.#gate = new Gate({ places: connections, longestWait: longestWaitMs });
  }

  /** @throws OverloadedError when as many as may be read at once took too long */
  query<R extends object>(text: string, values: readonly unknown[]): Promise<R[]> {
    return this.#gate.through(() => this.#reader.query<R>(text, values));
  }

  async close(): Promise<void> {
    await this.#pool.end();
  }
}
