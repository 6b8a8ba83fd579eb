import type { BucketSize, TokenBuckets } from '../buckets/token-buckets.ts';

/** Points drawn before events are executed. */
export interface EventBill {
  /** The number of events that they pay for. */
  readonly events: number;
  /** Reconciles the draw with the actual cost. @param objects the number of objects of each answer, itself included */
  reconcile(objects: readonly number[]): void;
}

/** No points were granted. Retry after this many milliseconds. */
export interface Refusal {
  readonly waitMs: number;
}

/** Draws points for the events of one subscription from its subscriber's bucket. */
export class EventPoints {
  /** The bucket's key. It is equal for all subscriptions of one viewer, or of one address of visitors. */
  readonly owner: string;
  readonly #buckets: TokenBuckets;
  readonly #size: BucketSize;
  readonly #each: number;
  readonly #work: number;

  /**
   * @param options.each maximum points of the answer to one event
   * @param options.work the part of them that the answer does not show
   */
  constructor(options: {
    owner: string;
    buckets: TokenBuckets;
    size: BucketSize;
    each: number;
    work: number;
  }) {
    this.owner = options.owner;
    this.#buckets = options.buckets;
    this.#size = options.size;
    this.#each = Math.max(1, options.each);
    this.#work = options.work;
  }

  /** Charges the points of as many of the wanted events as the bucket covers. */
  async draw(wanted: number): Promise<EventBill | Refusal> {
    const max = Math.max(1, Math.min(wanted, Math.floor(this.#size.capacity / this.#each)));
    const draw = await this.#buckets.draw(this.owner, max * this.#each);
    if (draw.isGranted) return this.#bill(max);
    const fewer = Math.floor(draw.remaining / this.#each);
    const second =
      fewer >= 1 && fewer < max ? await this.#buckets.draw(this.owner, fewer * this.#each) : undefined;
    if (second?.isGranted) return this.#bill(fewer);
    const missing = Math.max(0, this.#each - draw.remaining);
    return { waitMs: (missing / this.#size.restoreRate) * 1000 };
  }

  #bill(events: number): EventBill {
    return {
      events,
      reconcile: (objects) => {
        const actual = objects.reduce((sum, count) => sum + Math.max(1, this.#work + count - 1), 0);
        const left = events * this.#each - actual;
        if (left !== 0) this.#buckets.giveBack(this.owner, left);
      },
    };
  }
}
