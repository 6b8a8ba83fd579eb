import type { Client } from 'pg';
import { EventConnection, type EventLogger } from './event-connection.ts';
import { type EventCursor, LOG_START } from './event-cursor.ts';
import { type EpochView, readEpoch } from './event-epoch.ts';
import { toStoredEvent } from './event-rows.ts';
import { BATCH, OLDEST_OPEN_TRANSACTION, type OldestOpenTransaction, TAIL, type Tail } from './event-tail.ts';
import type { StoredEvent } from './stored-event.ts';

/** Milliseconds between polls: the maximum delay after a lost notification or a forgotten `wake`. */
const POLL_INTERVAL_MS = 500;
/** Milliseconds between two reads. Under load one read serves many commits; at rest the first event is read at once. */
const PAUSE_MS = 10;
/** Maximum milliseconds between reads while an older open transaction holds committed events back. */
const MAX_RETRY_MS = 80;
/** Milliseconds that events are held back until the log reports it. */
const LONG_HOLD_MS = 5000;

interface EventTailerOptions {
  readonly connectionString: string;
  readonly log: EventLogger;
  readonly publish: (event: StoredEvent) => void;
  /** Called if some events will never be published: the log continues in another epoch, or after a lost part. */
  readonly onBreak: () => void;
}

/** Follows the end of the log and publishes each event once, in order. There is one per process. */
export class EventTailer {
  readonly #options: EventTailerOptions;
  readonly #connection: EventConnection;
  /** The view of the current connection; a new object per connection. */
  #view: EpochView | undefined;
  #position: EventCursor | undefined;
  /** Open transactions below this cannot append to this log. */
  #settled = '0';
  /** Transactions of other databases hold events back, so check which are ours as soon as any event is held. */
  #isHeldElsewhere = false;
  #heldSince: number | undefined;
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
    this.#connection = new EventConnection({
      connectionString,
      log,
      onConnect: (client) => this.#findPlace(client),
      onNews: () => this.read(),
    });
  }

  /** The last published event. Before the first one, the end of the log at the start of the tailer or the epoch. */
  get position(): EventCursor {
    if (!this.#position) throw new Error('The event stream has not been started.');
    return this.#position;
  }

  /** The position, or the start of the log before the tailer has started. */
  get published(): EventCursor {
    return this.#position ?? LOG_START;
  }

  /** Seconds since the connection was lost. */
  get secondsCut(): number {
    return this.#connection.secondsLost;
  }

  async start(): Promise<void> {
    await this.#connection.open();
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

  /** Reads to the end of the log, at once or within the pause. A call during a read causes another read. */
  read(): void {
    this.#readWithin(0);
  }

  /**
   * Continues at the last position, unless the epoch changed or the last event is unknown. In those cases some
   * published events never happened, their replacements were not published, and the position is meaningless.
   */
  async #findPlace(client: Client): Promise<void> {
    const former = this.#view;
    const view = await readEpoch(client, this.#position);
    this.#view = view;
    this.#settled = '0';
    if (former?.tag === view.tag && view.isKnown) return;
    this.#position = view.end;
    if (!former) return;
    this.#options.log.warn(
      { formerEpoch: former.tag, epoch: view.tag },
      'event stream: the database has been restored or replaced; subscribers read the state anew',
    );
    this.#options.onBreak();
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
    let result = await this.#readBatches();
    if (result === 'held' && (await this.#looksPast())) result = await this.#readBatches();
    this.#isReading = false;
    if (this.#isAskedAgain) this.#readWithin(0);
    else if (result === 'held') this.#readWithin(this.#retryDelay);
  }

  async #readBatches(): Promise<'end' | 'held'> {
    let result = await this.#readBatch();
    while (result === 'more' && this.#pollTimer) result = await this.#readBatch();
    return result === 'held' ? 'held' : 'end';
  }

  async #readBatch(): Promise<'end' | 'more' | 'held'> {
    const view = this.#view;
    const { xid, seq } = this.position;
    const values = [xid, seq, this.#settled, view?.base, this.#connection.takeAnnouncement()];
    const rows = await this.#connection.query<Tail>({ ...TAIL, values });
    // The connection was replaced meanwhile, so the result belongs to another position.
    if (!rows || view !== this.#view) return 'end';
    const [tail] = rows;
    const events = tail?.events?.map(toStoredEvent) ?? [];
    for (const event of events) {
      // Set first, so that a subscriber that joins during publishing does not get the event twice.
      this.#position = event;
      this.#options.publish(event);
    }
    this.#retryDelay = events.length > 0 ? PAUSE_MS : Math.min(this.#retryDelay * 2, MAX_RETRY_MS);
    const isHeld = tail?.is_held === true;
    this.#noteHold(isHeld && events.length === 0);
    if (events.length === BATCH) return 'more';
    return isHeld ? 'held' : 'end';
  }

  /**
   * Most holds are short and caused by this database, so it only checks longer ones.
   *
   * @returns whether other databases hold events back
   */
  async #looksPast(): Promise<boolean> {
    if (!this.#isHeldElsewhere && this.#retryDelay < MAX_RETRY_MS) return false;
    const view = this.#view;
    const query = { ...OLDEST_OPEN_TRANSACTION, values: [view?.base] };
    const rows = await this.#connection.query<OldestOpenTransaction>(query);
    if (!rows?.[0] || view !== this.#view) return false;
    if (rows[0].is_over) {
      this.#connection.renew();
      return false;
    }
    this.#settled = rows[0].settled;
    this.#isHeldElsewhere = rows[0].is_ahead;
    return this.#isHeldElsewhere;
  }

  #noteHold(isHeld: boolean): void {
    if (!isHeld) {
      this.#heldSince = undefined;
      return;
    }
    this.#heldSince ??= performance.now();
    if (performance.now() - this.#heldSince < LONG_HOLD_MS) return;
    this.#heldSince = Number.POSITIVE_INFINITY;
    this.#options.log.warn({}, 'event stream: events wait for a transaction that stays open');
  }
}
