import { createHash } from 'node:crypto';
import { Redis } from 'ioredis';
import type { Pool } from 'pg';
import {
  type RateLimiterAbstract,
  RateLimiterPostgres,
  RateLimiterRedis,
  RateLimiterRes,
} from 'rate-limiter-flexible';
import type { Logger } from '../observability/log.ts';

/** How many attempts are allowed within a window. The window starts with the first attempt. */
export interface AttemptLimit {
  /** Separates its counters from those of other limits. */
  readonly name: string;
  readonly points: number;
  readonly seconds: number;
}

/** Long enough for a busy Redis. While Redis is down, each sign-in waits this long for nothing. */
const ANSWER_WITHIN_MS = 300;

/**
 * Counts attempts across all instances. The counts are in Redis if it is configured and answers, otherwise in
 * PostgreSQL. Keys contain e-mail and network addresses, so they are stored as hashes.
 */
export class Attempts {
  readonly #pool: Pool;
  readonly #redis: Redis | undefined;
  #isReported = false;

  constructor({ pool, redisUrl, log }: { pool: Pool; redisUrl: string | undefined; log: Logger }) {
    this.#pool = pool;
    if (!redisUrl) return;
    this.#redis = new Redis(redisUrl, {
      lazyConnect: true,
      maxRetriesPerRequest: 1,
      commandTimeout: ANSWER_WITHIN_MS,
      connectTimeout: 2_000,
      retryStrategy: (attempt) => Math.min(attempt * 100, 2_000),
    });
    this.#redis.on('ready', () => {
      this.#isReported = false;
    });
    this.#redis.on('error', (error: Error) => {
      if (!this.#isReported)
        log.warn({ error: error.message }, 'Redis does not answer: attempts are counted in PostgreSQL');
      this.#isReported = true;
    });
  }

  limit(limit: AttemptLimit): AttemptCounter {
    const { name, points, seconds: duration } = limit;
    const settings = { keyPrefix: `ordinal:${name}`, points, duration };
    const inPostgres = new RateLimiterPostgres({
      ...settings,
      storeClient: this.#pool,
      storeType: 'pool',
      tableName: 'attempts',
      tableCreated: true,
      clearExpiredByTimeout: false,
    });
    return new AttemptCounter(
      this.#redis
        ? new RateLimiterRedis({ ...settings, storeClient: this.#redis, insuranceLimiter: inPostgres })
        : inPostgres,
    );
  }

  close(): void {
    this.#redis?.disconnect();
  }
}

/** One limit's counters. */
export class AttemptCounter {
  readonly #limiter: RateLimiterAbstract;

  constructor(limiter: RateLimiterAbstract) {
    this.#limiter = limiter;
  }

  /**
   * Counts an attempt before it is made, so that concurrent attempts are all counted.
   *
   * @returns seconds to wait when there have been too many, undefined when it may be made
   */
  async take(key: string): Promise<number | undefined> {
    try {
      await this.#limiter.consume(hashed(key));
      return undefined;
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
    }
  }

  /** Uncounts an attempt that turned out not to count. */
  async giveBack(key: string): Promise<void> {
    await this.#limiter.reward(hashed(key));
  }

  /** Resets the count of the key. */
  async forget(key: string): Promise<void> {
    await this.#limiter.delete(hashed(key));
  }
}

function hashed(key: string): string {
  return createHash('sha256').update(key).digest('base64url');
}
