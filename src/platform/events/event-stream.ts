import { Pool } from 'pg';
import { poolSettings } from '../db/connection/connections.ts';
import type { EventLogger } from './event-connection.ts';
import { CursorExpiredError, decodeCursor, type EventCursor, encodeCursor } from './event-cursor.ts';
import { readHistory } from './event-history.ts';
import { EventHub } from './event-hub.ts';
import { type EventInterest, topicOfType } from './event-interest.ts';
import { EventSubscription } from './event-subscription.ts';
import { EventTailer } from './event-tailer.ts';
import type { StoredEvent } from './stored-event.ts';

const MAX_QUEUE = 1000;

export interface EventStreamOptions {
  /** URL of the primary. A replica may lack events that the tailer has published. */
  readonly connectionString: string;
  readonly log: EventLogger;
  /** Connections for replays. Subscribers that resume at the same time share them. */
  readonly replayConnections?: number;
}

export interface SubscribeOptions extends EventInterest {
  /** A cursor. Events after it are replayed, then live ones follow without a gap. */
  readonly after?: string;
  /** Maximum number of waiting live events; 1,000 by default. */
  readonly maxQueue?: number;
  /** Aborting it ends the iteration. */
  readonly signal?: AbortSignal;
  /** Called at once if the subscription fails. A subscriber that does not read would not see the exception. */
  readonly onFailure?: (failure: unknown) => void;
}

/** The live events of all instances. There is one stream per process. */
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
    // The next replay replaces a broken idle connection. Without a listener it would end the process.
    this.#pool.on('error', (error) =>
      log.warn({ reason: error.message }, 'event stream: replay connection lost'),
    );
  }

  /** @throws if the database cannot be reached. Later disconnects are handled. */
  async start(): Promise<void> {
    await this.#tailer.start();
  }

  /** Ends every subscription and closes the connections. A stopped stream cannot start again. */
  async stop(): Promise<void> {
    this.#hub.endAll();
    this.#stopped ??= Promise.all([this.#tailer.stop(), this.#pool.end()]);
    await this.#stopped;
  }

  /** Call it once after the commit of a transaction that appended events. All processes then read at once. */
  wake(): void {
    // In this order, so that the read takes the announcement along.
    this.#tailer.announce();
    this.#tailer.read();
  }

  /**
   * The last event that this process has published. A statement that begins now on the primary sees what it and all
   * events before it did. Earlier than that before the stream has started.
   */
  get end(): EventCursor {
    return this.#tailer.published;
  }

  /** The cursor of the last event that this process has published. */
  get position(): string {
    return encodeCursor(this.#tailer.position);
  }

  /** Seconds since the connection was lost; 0 while connected. */
  get secondsCut(): number {
    return this.#tailer.secondsCut;
  }

  /** Open subscriptions in this process. */
  get subscriberCount(): number {
    return this.#hub.size - this.#watchers;
  }

  /**
   * Subscribes at once. It ends with `return()`, when the `for await` is left, or by the signal.
   *
   * The iteration throws `SubscriberTooSlowError` when more than `maxQueue` live events wait, and `CursorExpiredError`
   * when events behind the cursor have been deleted.
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
   * Calls `tell` for every new event of a type, in all stores and without a queue.
   *
   * @param tell must be quick and must not throw, because it runs in the loop that serves all subscribers
   * @returns a function that stops it
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
   * For callers that must check a cursor before they accept the subscription.
   *
   * @throws InvalidCursorError
   * @throws CursorExpiredError
   */
  async assertResumable(storeId: string, cursor: string): Promise<void> {
    const after = decodeCursor(cursor);
    await readHistory(this.#pool, { interest: { storeId }, after, until: after, limit: 1 });
  }
}
