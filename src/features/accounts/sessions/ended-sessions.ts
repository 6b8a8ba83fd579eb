import type { SessionRevocations } from '../../../platform/auth/session-revocations.ts';
import type { Reader } from '../../../platform/db/reading/reader.ts';
import type { EventStream } from '../../../platform/events/event-stream.ts';
import type { Logger } from '../../../platform/observability/log.ts';
import { SESSION_ENDED } from './sessions.locks.ts';

/** Milliseconds. Events come sooner, but any long transaction may hold them back; a second is promised. */
const LOOK_EVERY_MS = 500;
/** Seconds each look reaches back behind the last one: a session is marked as ended before it is committed. */
const OVERLAP_SECONDS = 30;
/** Seconds an entry outlives the last access token it refuses, for clocks that differ. */
const SPARE_SECONDS = 60;

/**
 * Sessions that ended while access tokens of theirs are still valid: a check without a query. Fed by the event log,
 * by a look at the database twice a second, and, in the process that ended one, by {@link note} right after.
 */
export class EndedSessions implements SessionRevocations {
  readonly #reader: Reader;
  readonly #events: EventStream;
  readonly #log: Logger;
  readonly #keptSeconds: number;
  /** Raw id → when to forget it, in milliseconds since 1970. */
  readonly #ended = new Map<string, number>();
  readonly #watchers = new Map<string, Set<() => void>>();
  #unsubscribe: (() => void) | undefined;
  #timer: NodeJS.Timeout | undefined;
  #lookedAt: number | undefined;
  #looking: Promise<void> | undefined;
  #isReported = false;

  constructor(parts: { reader: Reader; events: EventStream; log: Logger; tokenSeconds: number }) {
    this.#reader = parts.reader;
    this.#events = parts.events;
    this.#log = parts.log;
    this.#keptSeconds = parts.tokenSeconds + SPARE_SECONDS;
  }

  /** After the stream of events has started, before the first request: what ended until then is read. */
  async start(): Promise<void> {
    this.#unsubscribe ??= this.#events.watch(SESSION_ENDED, ({ subjectId }) => this.note([subjectId]));
    await this.#look();
    this.#timer = setInterval(() => void this.#lookSafely(), LOOK_EVERY_MS);
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    this.#unsubscribe?.();
    await this.#looking;
  }

  isEnded(sessionId: string): boolean {
    return this.#ended.has(sessionId);
  }

  whenEnded(sessionId: string, act: () => void): () => void {
    if (this.isEnded(sessionId)) {
      act();
      return () => undefined;
    }
    const watchers = this.#watchers.get(sessionId) ?? new Set();
    this.#watchers.set(sessionId, watchers.add(act));
    return () => {
      watchers.delete(act);
      if (watchers.size === 0) this.#watchers.delete(sessionId);
    };
  }

  /** Call after the commit. */
  note(sessionIds: readonly string[]): void {
    const until = Date.now() + this.#keptSeconds * 1000;
    for (const id of sessionIds) {
      if (this.#ended.has(id)) continue;
      this.#ended.set(id, until);
      const watchers = this.#watchers.get(id) ?? [];
      this.#watchers.delete(id);
      for (const act of watchers) act();
    }
  }

  #lookSafely(): Promise<void> {
    this.#looking ??= this.#look()
      .then(
        () => {
          this.#isReported = false;
        },
        (error: Error) => {
          if (!this.#isReported)
            this.#log.warn({ reason: error.message }, 'sessions: cannot see which ended');
          this.#isReported = true;
        },
      )
      .finally(() => {
        this.#looking = undefined;
      });
    return this.#looking;
  }

  async #look(): Promise<void> {
    const now = Date.now();
    const since = this.#lookedAt === undefined ? this.#keptSeconds : (now - this.#lookedAt) / 1000;
    const rows = await this.#reader.query<{ id: string }>(
      'select id from user_sessions where ended_at > now() - make_interval(secs => $1)',
      [since + OVERLAP_SECONDS],
    );
    this.#lookedAt = now;
    this.note(rows.map(({ id }) => id));
    for (const [id, until] of this.#ended) {
      // In the order they came, so the first that is to be kept ends the search.
      if (until > now) break;
      this.#ended.delete(id);
    }
  }
}
