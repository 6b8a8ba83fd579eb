/** The capacity of a viewer's bucket and its refill rate. */
export interface BucketSize {
  readonly capacity: number;
  /** Points a second. */
  readonly restoreRate: number;
}

export interface Draw {
  readonly isGranted: boolean;
  /** Points left after the draw, or before it if it was refused. Negative if the bucket owes points. */
  readonly remaining: number;
}

/** One bucket of points per key. It starts full. */
export interface TokenBuckets {
  draw(key: string, points: number): Draw | Promise<Draw>;
  /**
   * Returns unused points; never fails. A negative number charges further points, even if the bucket then owes them.
   */
  giveBack(key: string, points: number): void;
  close(): Promise<void>;
}

/** Beyond this number full buckets are dropped, then the oldest ones. */
const MAX_BUCKETS = 50_000;

interface Bucket {
  level: number;
  at: number;
}

/** Buckets of this process alone. */
export class MemoryBuckets implements TokenBuckets {
  readonly #size: BucketSize;
  readonly #now: () => number;
  readonly #buckets = new Map<string, Bucket>();

  /** @param now milliseconds of a monotonic clock */
  constructor(size: BucketSize, now: () => number = () => performance.now()) {
    this.#size = size;
    this.#now = now;
  }

  get count(): number {
    return this.#buckets.size;
  }

  draw(key: string, points: number): Draw {
    const bucket = this.#filled(key);
    const isGranted = points <= bucket.level;
    if (isGranted) bucket.level -= points;
    return { isGranted, remaining: bucket.level };
  }

  giveBack(key: string, points: number): void {
    const bucket = this.#filled(key);
    bucket.level = Math.min(this.#size.capacity, bucket.level + points);
  }

  async close(): Promise<void> {
    this.#buckets.clear();
  }

  #filled(key: string): Bucket {
    const now = this.#now();
    const known = this.#buckets.get(key);
    if (known) {
      known.level = this.#levelAt(known, now);
      known.at = now;
      return known;
    }
    if (this.#buckets.size >= MAX_BUCKETS) this.#forget(now);
    const bucket = { level: this.#size.capacity, at: now };
    this.#buckets.set(key, bucket);
    return bucket;
  }

  #levelAt(bucket: Bucket, now: number): number {
    const { capacity, restoreRate } = this.#size;
    return Math.min(capacity, bucket.level + ((now - bucket.at) / 1000) * restoreRate);
  }

  #forget(now: number): void {
    for (const [key, bucket] of this.#buckets) {
      if (this.#levelAt(bucket, now) >= this.#size.capacity) this.#buckets.delete(key);
    }
    for (const key of this.#buckets.keys()) {
      if (this.#buckets.size < MAX_BUCKETS * 0.9) return;
      this.#buckets.delete(key);
    }
  }
}
