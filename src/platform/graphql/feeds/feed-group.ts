import { setImmediate as nextTurn } from 'node:timers/promises';
import { comparePositions, type EventPosition } from '../../events/event-cursor.ts';
import type { EventSubscription } from '../../events/event-subscription.ts';
import type { StoredEvent } from '../../events/stored-event.ts';
import { MOST_TOGETHER } from './feed-operation.ts';
import type { SharedAnswer } from './shared-answer.ts';

/** Members told before others get their turn: some 25 ms. Requests in flight wait for it, and the last member for the turns. */
const AT_ONCE = 2500;

/** One subscriber of a feed. Neither method may throw: the others come after. */
export interface FeedMember {
  tell(answer: SharedAnswer): void;
  /** @param failure why it ends, when it was not meant to: events came too fast, or some will never come */
  end(failure?: unknown): void;
}

interface FeedGroupOptions {
  /** Live ones, which end when the last member leaves. */
  readonly events: EventSubscription;
  /** One for each event, undefined for what the members may not see. */
  readonly answer: (events: readonly StoredEvent[]) => Promise<readonly (SharedAnswer | undefined)[]>;
  readonly onEmpty: () => void;
  /** Too many events wait, or some will never come: the members are told, or cut off and resume. */
  readonly onFailure: (failure: unknown) => void;
}

/**
 * Subscribers who are answered alike: each event is executed once, with those that wait beside it, and the answers are
 * handed to all of them, one after the other.
 */
export class FeedGroup {
  readonly #options: FeedGroupOptions;
  /** Each with the last position that is none of its business. */
  readonly #members = new Map<FeedMember, EventPosition>();

  constructor(options: FeedGroupOptions) {
    this.#options = options;
    void this.#play();
  }

  get isEnded(): boolean {
    return this.#options.events.isEnded;
  }

  /** @param seen events up to here were told already; the group may not have got there */
  join(member: FeedMember, seen?: EventPosition): void {
    // Events that are still being answered happened before this member came.
    const { seen: published } = this.#options.events;
    this.#members.set(member, seen && comparePositions(seen, published) > 0 ? seen : published);
  }

  leave(member: FeedMember): void {
    this.#members.delete(member);
    if (this.#members.size > 0) return;
    void this.#options.events.return();
    this.#options.onEmpty();
  }

  async #play(): Promise<void> {
    let cause: unknown;
    try {
      for await (const first of this.#options.events) {
        const events = [first, ...this.#options.events.takeReady(MOST_TOGETHER - 1)];
        const answers = await this.#options.answer(events);
        // It may have failed meanwhile: the members resume before these, or these have never happened.
        if (this.isEnded) continue;
        for (const [at, event] of events.entries()) await this.#tell(event, answers[at]);
      }
    } catch (failure) {
      cause = failure;
      this.#options.onFailure(failure);
    }
    for (const member of this.#members.keys()) member.end(cause);
  }

  async #tell(event: StoredEvent, answer: SharedAnswer | undefined): Promise<void> {
    if (!answer) return;
    let told = 0;
    for (const [member, seen] of this.#members) {
      if (comparePositions(event, seen) > 0) member.tell(answer);
      told += 1;
      if (told % AT_ONCE === 0) await nextTurn();
    }
  }
}
