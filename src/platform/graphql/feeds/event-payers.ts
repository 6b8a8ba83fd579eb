import { setTimeout as delay } from 'node:timers/promises';
import type { EventBill, EventPoints } from '../limits/cost/event-points.ts';

/** Minimum milliseconds between two attempts to draw from empty buckets. */
const MIN_WAIT_MS = 20;
const MAX_WAIT_MS = 1_000;
/** Owners that are asked before the group waits. Asking thousands would cost more than the event. */
const MAX_ASKED = 10;

interface Payer {
  readonly points: EventPoints;
  subscriptions: number;
}

/**
 * Distributes the cost of one group of equal subscriptions. An event is executed once for all of them, so it is charged
 * once: to the owners in turn, each equally often regardless of its number of subscriptions. An owner with an empty
 * bucket is skipped. Events wait while all buckets are empty.
 */
export class EventPayers {
  readonly #payers = new Map<string, Payer>();
  #turn = this.#payers.values();

  /** @param points undefined without a rate limit; then for all members */
  join(points: EventPoints | undefined): void {
    if (!points) return;
    const payer = this.#payers.get(points.owner);
    if (payer) payer.subscriptions += 1;
    else this.#payers.set(points.owner, { points, subscriptions: 1 });
  }

  leave(points: EventPoints | undefined): void {
    const payer = points && this.#payers.get(points.owner);
    if (!payer) return;
    payer.subscriptions -= 1;
    if (payer.subscriptions === 0) this.#payers.delete(payer.points.owner);
  }

  /**
   * Waits until an owner has points for at least one of the events.
   *
   * @param isOver whether nobody wants the events any more
   * @returns undefined if it is over
   */
  async pay(events: number, isOver: () => boolean): Promise<EventBill | undefined> {
    for (let wait = MIN_WAIT_MS; !isOver(); wait = Math.min(wait * 2, MAX_WAIT_MS)) {
      if (this.#payers.size === 0) return { events, reconcile: () => undefined };
      let worthwhile = MAX_WAIT_MS;
      for (let asked = Math.min(this.#payers.size, MAX_ASKED); asked > 0; asked--) {
        const draw = await this.#next()?.draw(events);
        if (!draw) continue;
        if ('events' in draw) return draw;
        worthwhile = Math.min(worthwhile, draw.waitMs);
      }
      await delay(Math.max(wait, worthwhile));
    }
    return undefined;
  }

  #next(): EventPoints | undefined {
    const next = this.#turn.next();
    if (!next.done) return next.value.points;
    this.#turn = this.#payers.values();
    return this.#turn.next().value?.points;
  }
}
