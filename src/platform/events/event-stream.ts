import { Pool } from 'pg';
import { poolSettings } from '../db/connection/connections.ts';
import type { EventLogger } from './event-connection.ts';
import { CursorExpiredError, decodeCursor, encodeCursor } from './event-cursor.ts';
import { readHistory } from './event-history.ts';
import { EventHub } from './event-hub.ts';
import { type EventInterest, topicOfType } from './event-interest.ts';
import { EventSubscription } from './event-subscription.ts';
import { EventTailer } from './event-tailer.ts';
import type { StoredEvent } from './stored-event.ts';

const MAX_QUEUE = 1000;

export interface EventStreamOptions {
  /** The primary: a replica may not have yet what the tailer has published. */
  readonly connectionString: string;
  readonly log: EventLogger;
  /** Connections for replays; subscribers who resume at the same time take turns. */
  readonly replayConnections?: number;
}

export interface SubscribeOptions extends EventInterest {
  /** A cursor: replays what came behind it, then goes live without a gap. */
  readonly after?: string;
  /** How many live events may wait for this subscriber; 1,000 when left out. */
  readonly maxQueue?: number;
  /** Ends the iteration when aborted. */
  readonly signal?: AbortSignal;
  /** Called at once when the subscription fails: one that does not read would never see it thrown. */
  readonly onFailure?: (failure: unknown) => void;
}

/** What happens, as it happens, on whichever instance it happened. One in each process. */
export class EventStream {
  readonly #hub = new EventHub();
  readonly #tailer: EventTailer;
  readonly #pool: Pool;
  #watchers = 0;
  #stopped: Promise<unknown> | undefined;

  constructor({ connectionString, log, replayConnections = 2 }: EventStreamOptions) {
    this.#tailer = new EventTailer({
      connectionString,
      log,
      publish: (event) => this.#hub.publish(event),
      onBreak: () => this.#hub.endAll(new CursorExpiredError()),
    });
    this.#pool = new Pool({
      ...poolSettings(connectionString, { purpose: 'replays' }),
      max: replayConnections,
      query_timeout: 30_000,
    });
    // An idle connection that breaks is replaced by the next replay; without a listener it ends the process.
    this.#pool.on('error', (error) =>
      log.warn({ reason: error.message }, 'event stream: replay connection lost'),
    );
  }

  /** @throws when the database cannot be reached. Later cuts are survived. */
  async start(): Promise<void> {
    await this.#tailer.start();
  }

  /** Ends every subscription and closes the connections. A stopped stream stays stopped. */
  async stop(): Promise<void> {
    this.#hub.endAll();
    this.#stopped ??= Promise.all([this.#tailer.stop(), this.#pool.end()]);
    await this.#stopped;
  }

  /** Call once after the commit of a transaction that appended events: this process and the others read at once. */
  wake(): void {
    this.#tailer.read();
    this.#tailer.announce();
  }

  /** A cursor of how far this process has published. */
  get position(): string {
    return encodeCursor(this.#tailer.position);
  }

  /** For how long it has told nothing because its connection is lost; 0 while there is one. */
  get secondsCut(): number {
    return this.#tailer.secondsCut;
  }

  /** Open subscriptions in this process. */
  get subscriberCount(): number {
    return this.#hub.size - this.#watchers;
  }

  /**
   * Subscribes at once; end it with `return()`, by leaving the `for await`, or by the signal.
   *
   * The iteration throws `SubscriberTooSlowError` when more than `maxQueue` live events wait, and
   * `CursorExpiredError` when events behind the cursor have been deleted.
   *
   * @throws InvalidCursorError
   */
  subscribe({
    after,
    maxQueue = MAX_QUEUE,
    signal,
    onFailure,
    ...interest
  }: SubscribeOptions): EventSubscription {
    return new EventSubscription({
      source: {
        hub: this.#hub,
        position: () => this.#tailer.position,
        read: (range) => readHistory(this.#pool, { interest, ...range }),
      },
      interest,
      after: after === undefined ? undefined : decodeCursor(after),
      maxQueue,
      signal,
      onFailure,
    });
  }

  /**
   * Tells of every event of a type, of whichever store, from now on and without a queue.
   *
   * @param tell must be quick and must not throw: it runs in the one loop that serves everybody
   * @returns how to end it
   */
  watch(type: string, tell: (event: StoredEvent) => void): () => void {
    const watcher = { push: tell, end: () => undefined };
    this.#hub.listen(watcher, [topicOfType(type)]);
    this.#watchers++;
    return () => {
      this.#hub.remove(watcher);
      this.#watchers--;
    };
  }

  /**
   * For callers who must refuse a cursor before they accept the subscription.
   *
   * @throws InvalidCursorError
   * @throws CursorExpiredError
   */
  async assertResumable(storeId: string, cursor: string): Promise<void> {
    const after = decodeCursor(cursor);
    await readHistory(this.#pool, { interest: { storeId }, after, until: after, limit: 1 });
  }
}
