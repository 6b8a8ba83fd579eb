import type { SessionRevocations } from '../../../platform/auth/session-revocations.ts';
import type { Reader } from '../../../platform/db/reading/reader.ts';
import type { EventStream } from '../../../platform/events/event-stream.ts';
import type { Logger } from '../../../platform/observability/log.ts';
import { SESSION_ENDED } from './sessions.locks.ts';

/**
 * Milliseconds between polls. Events usually come sooner, but a long transaction may delay them, and the promise is one
 * second.
 */
const LOOK_EVERY_MS = 500;
/** Seconds by which a poll overlaps the previous one, because a session is marked before its transaction commits. */
const OVERLAP_SECONDS = 30;
/** Seconds an entry is kept after the last access token that it refuses, for clock differences. */
const SPARE_SECONDS = 60;

/**
 * Ended sessions whose access tokens are still valid, so that checking needs no query. It is fed by the event log, by
 * polling twice a second, and by {@link note} in the process that ended a session.
 */
export class EndedSessions implements SessionRevocations {
  readonly #reader: Reader;
  readonly #events: EventStream;
  readonly #log: Logger;
  readonly #keptSeconds: number;
  /** Raw session id → time in milliseconds since 1970 when the entry is dropped. */
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

  /**
   * Loads the sessions that have ended so far. Call it after the event stream has started and before the first request.
   */
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
      // Entries are in insertion order, so the first one to keep ends the search.
      if (until > now) break;
      this.#ended.delete(id);
    }
  }
}
