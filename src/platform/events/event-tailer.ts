import { EventConnection, type EventLogger } from './event-connection.ts';
import type { EventPosition } from './event-cursor.ts';
import { EVENT_COLUMNS, type MaybeEventRow, toStoredEvents } from './event-rows.ts';
import type { StoredEvent } from './stored-event.ts';

const BATCH = 1000;
/** Milliseconds; what a lost notification or a forgotten wake-up costs at most. */
const POLL_INTERVAL_MS = 500;
/** Milliseconds between two reads: under load one read serves many commits, at rest the first is read at once. */
const PAUSE_MS = 10;
/** Milliseconds between looks at committed events that an older, still open transaction goes on holding back. */
const LONGEST_RETRY_MS = 80;

/**
 * Reads events that are behind the position and settled: no transaction that could still put one before them is
 * open. `is_held` says that there are committed ones which are not settled yet.
 */
const TAIL = {
  name: 'events_tail',
  text: `
    select held.*, event.*
    from (
      select exists (select from events where xid >= pg_snapshot_xmin(pg_current_snapshot())) as is_held
    ) as held
    left join lateral (
      select ${EVENT_COLUMNS} from events
      where (xid, seq) > ($1::xid8, $2::bigint) and xid < pg_snapshot_xmin(pg_current_snapshot())
      order by events.xid, events.seq
      limit ${BATCH}
    ) as event on true`,
};

interface EventTailerOptions {
  readonly connectionString: string;
  readonly log: EventLogger;
  readonly publish: (event: StoredEvent) => void;
}

/** Follows the end of the log and publishes each event once, in order. One in each process. */
export class EventTailer {
  readonly #options: EventTailerOptions;
  readonly #connection: EventConnection;
  #position: EventPosition | undefined;
  #isReading = false;
  #isAskedAgain = false;
  #readAt = 0;
  #retryDelay = PAUSE_MS;
  #pollTimer: NodeJS.Timeout | undefined;
  #nextTimer: NodeJS.Timeout | undefined;
  #nextAt = Number.POSITIVE_INFINITY;

  constructor(options: EventTailerOptions) {
    this.#options = options;
    const { connectionString, log } = options;
    this.#connection = new EventConnection({ connectionString, log, onNews: () => this.read() });
  }

  /** The last event published; before the first one, the end of the log when the tailer started. */
  get position(): EventPosition {
    if (!this.#position) throw new Error('The event stream has not been started.');
    return this.#position;
  }

  async start(): Promise<void> {
    await this.#connection.open();
    const rows = await this.#connection.query<{ xid: string }>({
      text: 'select pg_snapshot_xmin(pg_current_snapshot())::text as xid',
    });
    const xid = rows?.[0]?.xid;
    if (xid === undefined) {
      await this.#connection.close();
      throw new Error('The event stream cannot read the database.');
    }
    // Sequence numbers start at one: whatever this and later transactions append is behind.
    this.#position = { xid, seq: 0 };
    this.#pollTimer = setInterval(() => this.read(), POLL_INTERVAL_MS);
  }

  async stop(): Promise<void> {
    clearInterval(this.#pollTimer);
    clearTimeout(this.#nextTimer);
    this.#pollTimer = undefined;
    await this.#connection.close();
  }

  announce(): void {
    this.#connection.announce();
  }

  /** Reads to the end, now or within the pause; asked while it reads, it reads once more. */
  read(): void {
    this.#readWithin(0);
  }

  #readWithin(delay: number): void {
    if (!this.#pollTimer) return;
    if (this.#isReading) {
      this.#isAskedAgain = true;
      return;
    }
    const now = performance.now();
    const at = Math.max(now + delay, this.#readAt + PAUSE_MS);
    if (at >= this.#nextAt) return;
    clearTimeout(this.#nextTimer);
    this.#nextAt = at;
    if (at <= now) void this.#readToEnd();
    else this.#nextTimer = setTimeout(() => void this.#readToEnd(), at - now);
  }

  async #readToEnd(): Promise<void> {
    this.#nextAt = Number.POSITIVE_INFINITY;
    this.#readAt = performance.now();
    this.#isReading = true;
    this.#isAskedAgain = false;
    let result = await this.#readBatch();
    while (result === 'more' && this.#pollTimer) result = await this.#readBatch();
    this.#isReading = false;
    if (this.#isAskedAgain) this.#readWithin(0);
    else if (result === 'held') this.#readWithin(this.#retryDelay);
  }

  async #readBatch(): Promise<'end' | 'more' | 'held'> {
    const values = [this.position.xid, this.position.seq];
    const rows = await this.#connection.query<MaybeEventRow<{ is_held: boolean }>>({ ...TAIL, values });
    if (!rows) return 'end';
    const events = toStoredEvents(rows);
    for (const event of events) {
      // First, so that a subscriber who comes while this one is being published does not get it twice.
      this.#position = event;
      this.#options.publish(event);
    }
    this.#retryDelay = events.length > 0 ? PAUSE_MS : Math.min(this.#retryDelay * 2, LONGEST_RETRY_MS);
    if (events.length === BATCH) return 'more';
    return rows[0]?.is_held ? 'held' : 'end';
  }
}
