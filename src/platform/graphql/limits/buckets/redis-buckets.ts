import { Redis } from 'ioredis';
import type { Logger } from 'pino';
import type { BucketSize, Draw, TokenBuckets } from './token-buckets.ts';

/** One round trip. It uses Redis' clock, so instances need no common clock. */
const DRAW = `
local capacity, rate, points = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local stored = redis.call('HMGET', KEYS[1], 'level', 'at')
local level = tonumber(stored[1]) or capacity
local at = tonumber(stored[2]) or now
level = math.min(capacity, level + math.max(0, now - at) / 1000 * rate)
local granted = points <= level or ARGV[4] == 'unasked'
if granted then level = math.min(capacity, level - points) end
redis.call('HSET', KEYS[1], 'level', tostring(level), 'at', tostring(now))
redis.call('PEXPIRE', KEYS[1], math.ceil((capacity - level) / rate * 1000) + 1000)
return { granted and 1 or 0, tostring(level) }
`;

const KEY_PREFIX = 'ordinal:limit:';
const ANSWER_WITHIN_MS = 200;
/** Milliseconds without Redis after a failure, so that requests do not each wait for it. */
const PAUSE_MS = 1_000;

/** Whether points are drawn only if the bucket has them, or in any case. */
type Mode = 'asked' | 'unasked';

interface ScriptedRedis extends Redis {
  drawPoints(
    key: string,
    capacity: number,
    rate: number,
    points: number,
    mode: Mode,
  ): Promise<[number, string]>;
}

/**
 * Buckets shared by all instances. While Redis does not answer, each instance uses its own `fallback` and logs it once.
 * A limit that is too wide for a while is better than a closed shop.
 */
export class RedisBuckets implements TokenBuckets {
  readonly #redis: ScriptedRedis;
  readonly #size: BucketSize;
  readonly #fallback: TokenBuckets;
  readonly #log: Logger;
  #pausedUntil = 0;
  #isReported = false;

  constructor(options: { url: string; size: BucketSize; fallback: TokenBuckets; log: Logger }) {
    this.#size = options.size;
    this.#fallback = options.fallback;
    this.#log = options.log;
    this.#redis = new Redis(options.url, {
      enableOfflineQueue: false,
      maxRetriesPerRequest: 0,
      commandTimeout: ANSWER_WITHIN_MS,
      connectTimeout: 2_000,
      retryStrategy: (attempt) => Math.min(attempt * 100, 2_000),
    }) as ScriptedRedis;
    this.#redis.on('error', (error: Error) => this.#report(error));
    this.#redis.defineCommand('drawPoints', { numberOfKeys: 1, lua: DRAW });
  }

  draw(key: string, points: number): Draw | Promise<Draw> {
    if (!this.#isAnswering) return this.#fallback.draw(key, points);
    return this.#drawShared(key, points, 'asked').catch(() => this.#fallback.draw(key, points));
  }

  giveBack(key: string, points: number): void {
    // Nobody waits for it, and it cannot fail. If Redis does not take the points, the fallback does.
    if (!this.#isAnswering) this.#fallback.giveBack(key, points);
    else void this.#drawShared(key, -points, 'unasked').catch(() => this.#fallback.giveBack(key, points));
  }

  async close(): Promise<void> {
    this.#redis.disconnect();
    await this.#fallback.close();
  }

  get #isAnswering(): boolean {
    return this.#redis.status === 'ready' && performance.now() >= this.#pausedUntil;
  }

  /** @throws if Redis does not answer, which is noted */
  async #drawShared(key: string, points: number, mode: Mode): Promise<Draw> {
    const { capacity, restoreRate } = this.#size;
    try {
      const [isGranted, level] = await this.#redis.drawPoints(
        KEY_PREFIX + key,
        capacity,
        restoreRate,
        points,
        mode,
      );
      this.#isReported = false;
      return { isGranted: isGranted === 1, remaining: Number(level) };
    } catch (error) {
      this.#pausedUntil = performance.now() + PAUSE_MS;
      this.#report(error as Error);
      throw error;
    }
  }

  #report(error: Error): void {
    if (this.#isReported) return;
    this.#isReported = true;
    this.#log.warn({ error: error.message }, 'Redis does not answer: each instance limits on its own');
  }
}
