import { topicsOfEvent } from './event-interest.ts';
import type { StoredEvent } from './stored-event.ts';

/** What the hub needs of a subscription. */
export interface Subscriber {
  /** Must not throw: it runs in the one loop that serves everybody. */
  push(event: StoredEvent): void;
  end(failure?: unknown): void;
}

/** Who is subscribed in this process, and to which topics. */
export class EventHub {
  readonly #members = new Map<Subscriber, readonly string[]>();
  readonly #topics = new Map<string, Set<Subscriber>>();

  /** Subscriptions that are open, those still replaying included. */
  get size(): number {
    return this.#members.size;
  }

  /** Known, so that it is ended with the stream, but not listening yet. */
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

  /** A subscriber of several topics may be pushed the same event twice and tells so by its position. */
  publish(event: StoredEvent): void {
    for (const topic of topicsOfEvent(event)) {
      for (const subscriber of this.#topics.get(topic) ?? []) subscriber.push(event);
    }
  }

  endAll(failure?: unknown): void {
    for (const subscriber of this.#members.keys()) subscriber.end(failure);
  }
}
