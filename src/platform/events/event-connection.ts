import { setTimeout as delay } from 'node:timers/promises';
import { Client, type QueryConfig, type QueryResultRow } from 'pg';
import type { Logger } from 'pino';
import { clientSettings, configureConnection } from '../db/connection/connections.ts';

/** The channel on which processes hear of new events. */
export const CHANNEL = 'ordinal_events';
/** Milliseconds between attempts to reconnect. */
const BACKOFF = [50, 100, 250, 500, 1000] as const;
/**
 * At most one NOTIFY per this many milliseconds, because each takes a lock that all notifications of the server queue
 * for.
 */
const NOTIFY_INTERVAL_MS = 10;
/** An announcement waits this long for a read that takes it along: a statement of its own costs another round trip. */
const NOTIFY_PATIENCE_MS = 2;
/**
 * The connection reads with one statement, which is planned once for its index. Planning took longer than reading. A
 * plan made while the log was short would otherwise stay when the log is long.
 */
const SESSION = `set plan_cache_mode = force_generic_plan; set enable_seqscan = off; set enable_bitmapscan = off;
  listen ${CHANNEL}`;

export type EventLogger = Pick<Logger, 'info' | 'warn'>;

interface EventConnectionOptions {
  readonly connectionString: string;
  readonly log: EventLogger;
  /** Called for each new connection before anything is read through it. If it rejects, the connection is dropped. */
  readonly onConnect: (client: Client) => Promise<void>;
  /** Another process appended events, or the connection was restored and some notifications may be missed. */
  readonly onNews: () => void;
}

/**
 * The tailer's own connection. It listens, reads and notifies, and it reconnects when it breaks. With a pooled
 * connection, a burst of requests would delay events.
 */
export class EventConnection {
  readonly #options: EventConnectionOptions;
  #client: Client | undefined;
  #isClosed = false;
  #failures = 0;
  #notifyTimer: NodeJS.Timeout | undefined;
  #notifiedAt = 0;
  #lostAt: number | undefined;
  /** The driver runs one statement at a time. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(options: EventConnectionOptions) {
    this.#options = options;
  }

  /** @throws if the database cannot be reached, since a starting process should report that */
  async open(): Promise<void> {
    await this.#connect();
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#notifyTimer);
    this.#notifyTimer = undefined;
    const client = this.#client;
    this.#client = undefined;
    await client?.end().catch(() => undefined);
  }

  /** Reconnects. The new connection determines its position again. */
  renew(): void {
    if (this.#client) this.#lose(this.#client);
  }

  /** Seconds since the connection was lost; 0 while connected. */
  get secondsLost(): number {
    return this.#lostAt === undefined ? 0 : (performance.now() - this.#lostAt) / 1000;
  }

  /** Undefined while disconnected. `onNews` is called after reconnecting. */
  query<Row extends QueryResultRow>(query: QueryConfig): Promise<Row[] | undefined> {
    const result = this.#turn.then(() => this.#query<Row>(query));
    this.#turn = result;
    return result;
  }

  async #query<Row extends QueryResultRow>(query: QueryConfig): Promise<Row[] | undefined> {
    const client = this.#client;
    if (!client) return undefined;
    try {
      const { rows } = await client.query<Row>(query);
      this.#failures = 0;
      return rows;
    } catch (error) {
      this.#lose(client, error);
      return undefined;
    }
  }

  /** Notifies other processes of new events within 12 ms, unless {@link takeAnnouncement} does so before. */
  announce(): void {
    if (this.#notifyTimer || this.#isClosed) return;
    const wait = Math.max(0, this.#notifiedAt + NOTIFY_INTERVAL_MS - Date.now()) + NOTIFY_PATIENCE_MS;
    this.#notifyTimer = setTimeout(() => {
      this.#notifyTimer = undefined;
      this.#notifiedAt = Date.now();
      void this.query({ text: `notify ${CHANNEL}` });
    }, wait);
  }

  /** @returns whether the caller's next statement has to notify the other processes */
  takeAnnouncement(): boolean {
    const isDue = Date.now() >= this.#notifiedAt + NOTIFY_INTERVAL_MS;
    if (!this.#notifyTimer || !isDue) return false;
    clearTimeout(this.#notifyTimer);
    this.#notifyTimer = undefined;
    this.#notifiedAt = Date.now();
    return true;
  }

  async #connect(): Promise<void> {
    const client = new Client({
      ...clientSettings(this.#options.connectionString, { purpose: 'events', maxWaitMs: 5000 }),
      keepAlive: true,
      query_timeout: 10_000,
    });
    client.on('error', (error) => this.#lose(client, error));
    client.on('end', () => this.#lose(client));
    client.on('notification', ({ processId }) => {
      if (processId !== (client as Client & { processID?: number }).processID) this.#options.onNews();
    });
    try {
      await client.connect();
      await configureConnection(client, 'events');
      await client.query(SESSION);
      await this.#options.onConnect(client);
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
    if (this.#isClosed) await client.end().catch(() => undefined);
    else this.#client = client;
  }

  #lose(client: Client, error?: unknown): void {
    if (client !== this.#client) return;
    this.#client = undefined;
    this.#lostAt ??= performance.now();
    this.#options.log.warn({ code: codeOf(error) }, 'event stream: connection lost');
    void client.end().catch(() => undefined);
    void this.#reconnect();
  }

  async #reconnect(): Promise<void> {
    while (!this.#isClosed) {
      const wait = BACKOFF[Math.min(this.#failures, BACKOFF.length - 1)] ?? 0;
      this.#failures += 1;
      await delay(wait);
      if (this.#isClosed) return;
      try {
        await this.#connect();
        this.#lostAt = undefined;
        this.#options.log.info({ attempts: this.#failures }, 'event stream: connected again');
        this.#options.onNews();
        return;
      } catch (error) {
        this.#options.log.warn({ code: codeOf(error) }, 'event stream: no connection');
      }
    }
  }
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}
