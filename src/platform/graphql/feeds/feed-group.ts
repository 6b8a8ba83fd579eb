import { setImmediate as nextTurn } from 'node:timers/promises';
import { comparePositions, type EventPosition } from '../../events/event-cursor.ts';
import type { EventSubscription } from '../../events/event-subscription.ts';
import type { StoredEvent } from '../../events/stored-event.ts';
import type { EventPoints } from '../limits/cost/event-points.ts';
import { EventPayers } from './event-payers.ts';
import { EVENT_BATCH_SIZE } from './feed-operation.ts';
import type { SharedAnswer } from './shared-answer.ts';

/**
 * Members served before other work gets a turn: about 25 ms. Requests in flight wait for it, and later members wait for
 * the turns.
 */
const AT_ONCE = 2500;

/** One subscriber of a feed. Its methods must not throw, because other members follow. */
export interface FeedMember {
  /** Its rate-limit points; undefined without a rate limit. */
  readonly points: EventPoints | undefined;
  tell(answer: SharedAnswer): void;
  /** @param failure the reason of an unplanned end: events came too fast, or some will never come */
  end(failure?: unknown): void;
}

interface FeedGroupOptions {
  /** The live events. They end when the last member leaves. */
  readonly events: EventSubscription;
  /** The answer to each event; undefined if the members may not see it. */
  readonly answer: (events: readonly StoredEvent[]) => Promise<readonly (SharedAnswer | undefined)[]>;
  readonly onEmpty: () => void;
  /** Called if too many events wait, or some will never come. */
  readonly onFailure: (failure: unknown) => void;
}

/**
 * Subscribers with equal answers. Each event is executed once, together with other waiting events, and the answers are
 * passed to all members in turn.
 */
export class FeedGroup {
  readonly #options: FeedGroupOptions;
  /** Members with the last position that they must not receive. */
  readonly #members = new Map<FeedMember, EventPosition>();
  readonly #payers = new EventPayers();

  constructor(options: FeedGroupOptions) {
    this.#options = options;
    void this.#play();
  }

  get isEnded(): boolean {
    return this.#options.events.isEnded;
  }

  /** @param seen the position up to which the member has events; the group may not be there yet */
  join(member: FeedMember, seen?: EventPosition): void {
    // Events in execution happened before this member joined.
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

  /** Answers as many events at once as are paid for. If nobody can pay, later events wait in the subscription. */
  async #answer(events: readonly StoredEvent[]): Promise<void> {
    const { answer, events: source } = this.#options;
    let done = 0;
    while (done < events.length) {
      const bill = await this.#payers.pay(events.length - done, () => source.isEnded);
      if (!bill) return;
      const paid = events.slice(done, done + bill.events);
      const answers = await answer(paid);
      bill.reconcile(answers.map((each) => each?.objects ?? 0));
      // The feed may have failed meanwhile. Then the members resume before these events, or the events never happened.
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
