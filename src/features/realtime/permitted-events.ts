import type { StoredEvent } from '../../platform/events/stored-event.ts';

type Source = Pick<AsyncIterableIterator<StoredEvent>, 'next'> & {
  return(): Promise<IteratorResult<StoredEvent>>;
};

/**
 * The events of a subscription that its viewer may see, decided one by one as they come. A generator would not do:
 * its `return` waits for the event it is waiting for, and the subscription behind it would stay.
 */
export class PermittedEvents<Shown> implements AsyncIterableIterator<Shown> {
  readonly #source: Source;
  readonly #show: (event: StoredEvent) => Promise<Shown | undefined>;

  /** @param show what the viewer gets to see of an event, undefined for nothing */
  constructor(source: Source, show: (event: StoredEvent) => Promise<Shown | undefined>) {
    this.#source = source;
    this.#show = show;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  async next(): Promise<IteratorResult<Shown, undefined>> {
    for (;;) {
      const { done, value } = await this.#source.next();
      if (done) return { done: true, value: undefined };
      const shown = await this.#show(value);
      if (shown !== undefined) return { done: false, value: shown };
    }
  }

  async return(): Promise<IteratorResult<Shown, undefined>> {
    await this.#source.return();
    return { done: true, value: undefined };
  }
}
