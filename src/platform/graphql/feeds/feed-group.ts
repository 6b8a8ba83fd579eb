import { comparePositions, type EventPosition } from '../../events/event-cursor.ts';
import type { EventSubscription } from '../../events/event-subscription.ts';
import type { StoredEvent } from '../../events/stored-event.ts';
import type { SharedAnswer } from './shared-answer.ts';

/** One subscriber of a feed. Neither method may throw: the others come after. */
export interface FeedMember {
  tell(answer: SharedAnswer): void;
  /** @param isOverrun events came faster than they could be answered */
  end(isOverrun: boolean): void;
}

/**
 * Subscribers who are answered alike: each event is executed once and the answer handed to all of them, one event
 * after the other.
 */
export class FeedGroup {
  readonly #events: EventSubscription;
  readonly #answer: (event: StoredEvent) => Promise<SharedAnswer | undefined>;
  /** Each with the last position that is none of its business. */
  readonly #members = new Map<FeedMember, EventPosition>();

  /** @param events live ones, which the group ends when its last member leaves */
  constructor(events: EventSubscription, answer: (event: StoredEvent) => Promise<SharedAnswer | undefined>) {
    this.#events = events;
    this.#answer = answer;
    void this.#play();
  }

  get size(): number {
    return this.#members.size;
  }

  get isEnded(): boolean {
    return this.#events.isEnded;
  }

  /** @param seen events up to here were told already; the group may not have got there */
  join(member: FeedMember, seen?: EventPosition): void {
    // Events that are still being answered happened before this member came.
    const { seen: published } = this.#events;
    this.#members.set(member, seen && comparePositions(seen, published) > 0 ? seen : published);
  }

  leave(member: FeedMember): void {
    this.#members.delete(member);
    if (this.#members.size === 0) void this.#events.return();
  }

  async #play(): Promise<void> {
    let isOverrun = false;
    try {
      for await (const event of this.#events) {
        const answer = await this.#answer(event);
        if (!answer) continue;
        for (const [member, seen] of this.#members) {
          if (comparePositions(event, seen) > 0) member.tell(answer);
        }
      }
    } catch {
      // Nothing but too many waiting events makes a live subscription fail.
      isOverrun = true;
    }
    for (const member of this.#members.keys()) member.end(isOverrun);
  }
}
