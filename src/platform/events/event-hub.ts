import { topicsOfEvent } from './event-interest.ts';
import type { StoredEvent } from './stored-event.ts';

/** The hub's view of a subscription. */
export interface Subscriber {
  /** Must not throw, because it runs in the loop that serves all subscribers. */
  push(event: StoredEvent): void;
  end(failure?: unknown): void;
}

/** The subscribers of this process by topic. */
export class EventHub {
  readonly #members = new Map<Subscriber, readonly string[]>();
  readonly #topics = new Map<string, Set<Subscriber>>();

  /** Number of open subscriptions, including replaying ones. */
  get size(): number {
    return this.#members.size;
  }

  /** Registers a subscriber so that it ends with the stream. It does not listen yet. */
  add(subscriber: Subscriber): void {
    this.#members.set(subscriber, []);
  }

  listen(subscriber: Subscriber, topics: readonly string[]): void {
    this.#members.set(subscriber, topics);
    for (const topic of topics) {
      const listeners = this.#topics.get(topic);
      if (listeners) listeners.add(subscriber);
      else this.#topics.set(topic, new Set([subscriber]));
    }
  }

  remove(subscriber: Subscriber): void {
    for (const topic of this.#members.get(subscriber) ?? []) {
      const listeners = this.#topics.get(topic);
      listeners?.delete(subscriber);
      if (listeners?.size === 0) this.#topics.delete(topic);
    }
    this.#members.delete(subscriber);
  }

  /** A subscriber of several topics may get the same event twice. It notices by the position. */
  publish(event: StoredEvent): void {
    for (const topic of topicsOfEvent(event)) {
      for (const subscriber of this.#topics.get(topic) ?? []) subscriber.push(event);
    }
  }

  endAll(failure?: unknown): void {
    for (const subscriber of this.#members.keys()) subscriber.end(failure);
  }
}
