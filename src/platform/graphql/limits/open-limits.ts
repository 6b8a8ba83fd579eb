import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { Limits } from '../../config/limit-settings.ts';
import { RedisBuckets } from './buckets/redis-buckets.ts';
import { type BucketSize, MemoryBuckets, type TokenBuckets } from './buckets/token-buckets.ts';
import { OperationLimits } from './operation-limits.ts';

/** A bucket holds the points of one minute, and at least those of the most expensive operation. */
const SECONDS_IN_BUCKET = 60;

export function bucketSize({ restoreRate, cost }: Limits): BucketSize {
  return { restoreRate, capacity: Math.max(restoreRate * SECONDS_IN_BUCKET, cost) };
}

/**
 * Opens the limits of a server, with buckets in Redis if it is configured. The caller closes them. `nearBuckets` are
 * used without Redis and while it does not answer; by default those of this process.
 */
export function openLimits(options: {
  schema: GraphQLSchema;
  limits: Limits;
  redisUrl: string | undefined;
  log: Logger;
  nearBuckets: TokenBuckets | undefined;
}): { operations: OperationLimits; close(): Promise<void> } {
  const { schema, limits, redisUrl, log, nearBuckets } = options;
  const size = bucketSize(limits);
  const buckets = size.restoreRate > 0 ? openBuckets() : undefined;
  return {
    operations: new OperationLimits({ schema, limits, size, buckets }),
    close: async () => buckets?.close(),
  };

  function openBuckets(): TokenBuckets {
    const near = nearBuckets ?? new MemoryBuckets(size);
    return redisUrl ? new RedisBuckets({ url: redisUrl, size, fallback: near, log }) : near;
  }
}
