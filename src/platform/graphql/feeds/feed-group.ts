import { setImmediate as nextTurn } from 'node:timers/promises';
import { comparePositions, type EventPosition } from '../../events/event-cursor.ts';
import type { EventSubscription } from '../../events/event-subscription.ts';
import type { StoredEvent } from '../../events/stored-event.ts';
import type { EventPoints } from '../limits/cost/event-points.ts';
import { EventPayers } from './event-payers.ts';
import { EVENT_BATCH_SIZE } from './feed-operation.ts';
import type { SharedAnswer } from './shared-answer.ts';

/** Members told before others get their turn: some 25 ms. Requests in flight wait for it, and the last member for the turns. */
const AT_ONCE = 2500;

/** One subscriber of a feed. Neither method may throw: the others come after. */
export interface FeedMember {
  /** What it pays with; undefined where there is no rate limit. */
  readonly points: EventPoints | undefined;
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
  readonly #payers = new EventPayers();

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
    this.#payers.join(member.points);
    this.#members.set(member, seen && comparePositions(seen, published) > 0 ? seen : published);
  }

  leave(member: FeedMember): void {
    if (this.#members.delete(member)) this.#payers.leave(member.points);
    if (this.#members.size > 0) return;
    void this.#options.events.return();
    this.#options.onEmpty();
  }

  async #play(): Promise<void> {
    let cause: unknown;
    try {
      for await (const first of this.#options.events) {
        const events = [first, ...this.#options.events.takeReady(EVENT_BATCH_SIZE - 1)];
        await this.#answer(events);
      }
    } catch (failure) {
      cause = failure;
      this.#options.onFailure(failure);
    }
    for (const member of this.#members.keys()) member.end(cause);
  }

  /** As many at once as are paid for. While nobody can pay, those that come after wait in the subscription. */
  async #answer(events: readonly StoredEvent[]): Promise<void> {
    const { answer, events: source } = this.#options;
    let done = 0;
    while (done < events.length) {
      const bill = await this.#payers.pay(events.length - done, () => source.isEnded);
      if (!bill) return;
      const paid = events.slice(done, done + bill.events);
      const answers = await answer(paid);
      bill.reconcile(answers.map((each) => each?.objects ?? 0));
      // It may have failed meanwhile: the members resume before these, or these have never happened.
      if (this.isEnded) return;
      for (const [at, event] of paid.entries()) await this.#tell(event, answers[at]);
      done += paid.length;
    }
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
