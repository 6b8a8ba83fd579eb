import { setTimeout as delay } from 'node:timers/promises';
import type { EventBill, EventPoints } from '../limits/cost/event-points.ts';

/** Milliseconds between two looks at empty buckets. */
const MIN_WAIT_MS = 20;
const MAX_WAIT_MS = 1_000;
/** Owners that are asked before the group waits: a round of thousands would cost more than the event. */
const MAX_ASKED = 10;

interface Payer {
  readonly points: EventPoints;
  subscriptions: number;
}

/**
 * Who pays for the executions of one group of equal subscriptions. An execution is made once for all of them, so it is
 * paid once: by the owners in turn, each as often as the others however many subscriptions they have. One whose bucket
 * is empty is passed over, and the events wait while all are.
 */
export class EventPayers {
  readonly #payers = new Map<string, Payer>();
  #turn = this.#payers.values();

  /** @param points undefined where there is no rate limit, for all alike */
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
   * Waits until one of them has points, for some of the events at least.
   *
   * @param isOver whether nobody wants the events any more
   * @returns undefined when it is over
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
