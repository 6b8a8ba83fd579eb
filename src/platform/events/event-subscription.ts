import { comparePositions, type EventCursor, type EventPosition } from './event-cursor.ts';
import type { EventHub, Subscriber } from './event-hub.ts';
import { type EventInterest, isOfInterest, topicsOfInterest } from './event-interest.ts';
import type { StoredEvent } from './stored-event.ts';

const PAGE_SIZE = 500;

/** The subscriber reads too slowly. It can resume after the last event it has seen. */
export class SubscriberTooSlowError extends Error {
  override readonly name = 'SubscriberTooSlowError';

  constructor() {
    super('The subscriber is too slow: too many events wait for it.');
  }
}

/** A subscription's view of the stream. */
interface EventSource {
  readonly hub: EventHub;
  /** The position up to which the hub has published. */
  position(): EventPosition;
  /** Oldest first, after `after` and up to `until`. */
  read(range: { after: EventCursor; until: EventPosition; limit: number }): Promise<StoredEvent[]>;
}

export interface EventSubscriptionOptions {
  readonly source: EventSource;
  readonly interest: EventInterest;
  /** First replays the events after this position. Left out, it starts with the next event. */
  readonly after?: EventCursor;
  /** Maximum number of waiting live events. */
  readonly maxQueue: number;
  readonly signal?: AbortSignal;
  readonly onFailure?: (failure: unknown) => void;
}

/**
 * The events of one subscriber, each once and in order.
 *
 * History is read page by page, as fast as the subscriber reads, without listening. So a long replay does not count as
 * slow reading. At the first page that is not full it starts listening at the hub's position and reads history up to
 * exactly that position. Then it continues with the events that the hub has pushed since.
 */
export class EventSubscription implements AsyncIterableIterator<StoredEvent>, Subscriber {
  readonly #options: EventSubscriptionOptions;
  #replay: { after: EventCursor; until?: EventPosition } | undefined;
  #page: StoredEvent[] = [];
  #live: StoredEvent[] = [];
  /** Pushed events up to this position were already delivered. */
  #seen: EventPosition;
  #isEnded = false;
  #failure: unknown;
  #awaken: (() => void) | undefined;
  #turn: Promise<unknown> = Promise.resolve();
  readonly #abort = () => this.end();

  constructor(options: EventSubscriptionOptions) {
    const { source, after, signal, interest } = options;
    this.#options = options;
    this.#seen = source.position();
    source.hub.add(this);
    if (after) this.#replay = { after };
    else source.hub.listen(this, topicsOfInterest(interest));
    signal?.addEventListener('abort', this.#abort, { once: true });
    if (signal?.aborted) this.end();
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  /** The next event is not published yet: no history is left, and no event waits. */
  get isCaughtUp(): boolean {
    return !this.#replay && this.#page.length === 0 && this.#live.length === 0;
  }

  get isEnded(): boolean {
    return this.#isEnded;
  }

  /** Everything up to this position was delivered or waits for delivery. */
  get seen(): EventPosition {
    return this.#seen;
  }

  next(): Promise<IteratorResult<StoredEvent, undefined>> {
    const result = this.#turn.then(() => this.#pull());
    this.#turn = result.catch(() => undefined);
    return result;
  }

  /**
   * The next past event. Undefined if there is none or the subscription has ended; then check `isCaughtUp`, because an
   * event may have been pushed meanwhile. Do not use it together with `next()`.
   */
  async take(): Promise<StoredEvent | undefined> {
    while (!this.#isEnded && !this.isCaughtUp) {
      const event = this.#page.shift() ?? (this.#replay ? undefined : this.#live.shift());
      if (event) return event;
      if (this.#replay) await this.#turnPage(this.#replay);
    }
    const failure = this.#failure;
    this.#failure = undefined;
    if (failure !== undefined) throw failure;
    return undefined;
  }

  /** Further events that `take` would return without waiting. */
  takeReady(max: number): StoredEvent[] {
    if (this.#page.length > 0) return this.#page.splice(0, max);
    return this.#replay ? [] : this.#live.splice(0, max);
  }

  /** Unsubscribes before it returns. A waiting `next()` then resolves as done. */
  return(): Promise<IteratorReturnResult<undefined>> {
    this.end();
    return Promise.resolve({ done: true, value: undefined });
  }

  push(event: StoredEvent): void {
    if (this.#isEnded || comparePositions(event, this.#seen) <= 0) return;
    if (!isOfInterest(event, this.#options.interest)) return;
    if (this.#live.length >= this.#options.maxQueue) {
      this.end(new SubscriberTooSlowError());
      return;
    }
    this.#seen = event;
    this.#live.push(event);
    this.#awaken?.();
  }

  /** Frees everything at once and drops undelivered events. The next `next()` throws the failure. */
  end(failure?: unknown): void {
    if (this.#isEnded) return;
    this.#isEnded = true;
    this.#failure = failure;
    this.#page = [];
    this.#live = [];
    this.#options.source.hub.remove(this);
    this.#options.signal?.removeEventListener('abort', this.#abort);
    this.#awaken?.();
    if (failure !== undefined) this.#options.onFailure?.(failure);
  }

  async #pull(): Promise<IteratorResult<StoredEvent, undefined>> {
    for (;;) {
      const event = await this.take();
      if (event) return { done: false, value: event };
      if (this.#isEnded) return { done: true, value: undefined };
      if (this.isCaughtUp) await this.#pushed();
    }
  }

  async #turnPage(replay: { after: EventCursor; until?: EventPosition }): Promise<void> {
    const { source, interest } = this.#options;
    const { after, until = source.position() } = replay;
    try {
      const page = await source.read({ after, until, limit: PAGE_SIZE });
      if (this.#isEnded) return;
      this.#page = page;
      replay.after = page.at(-1) ?? after;
      if (page.length === PAGE_SIZE) return;
      if (replay.until) {
        this.#replay = undefined;
        return;
      }
      replay.until = source.position();
      // Another process may have been ahead of this one when it issued the cursor.
      this.#seen = comparePositions(after, replay.until) > 0 ? after : replay.until;
      source.hub.listen(this, topicsOfInterest(interest));
    } catch (error) {
      this.end(error);
    }
  }

  async #pushed(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#awaken = resolve;
    });
    this.#awaken = undefined;
  }
}
