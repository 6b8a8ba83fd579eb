/** Too many were under way for too long; whoever asks again shortly may find a place. */
export class OverloadedError extends Error {
  override readonly name = 'OverloadedError';

  constructor() {
    super('No place for another one came free in time.');
  }
}

interface Waiting {
  readonly enter: () => void;
  readonly timer: NodeJS.Timeout;
}

/**
 * Lets so many transactions, or long reads, run at once and the others wait in the order in which they came. Without it
 * a crowd takes every connection of the pool, and reads that need one for a millisecond stand behind buyers who hold
 * theirs while they wait for a lock, and buyers behind reports.
 */
export class Gate {
  readonly #places: number;
  readonly #longestWait: number;
  readonly #waiting = new Set<Waiting>();
  #taken = 0;

  /** @param options.longestWait milliseconds until a wait ends with an {@link OverloadedError} */
  constructor(options: { places: number; longestWait: number }) {
    this.#places = options.places;
    this.#longestWait = options.longestWait;
  }

  /** @throws OverloadedError when no place came free in time; the work was not begun then */
  async through<T>(work: () => Promise<T>): Promise<T> {
    if (this.#taken < this.#places) this.#taken++;
    else await this.#wait();
    try {
      return await work();
    } finally {
      this.#leave();
    }
  }

  #wait(): Promise<void> {
    return new Promise((resolve, reject) => {
      const waiting: Waiting = {
        enter: resolve,
        timer: setTimeout(() => {
          this.#waiting.delete(waiting);
          reject(new OverloadedError());
        }, this.#longestWait),
      };
      this.#waiting.add(waiting);
    });
  }

  /** The place goes straight to whoever waits longest, so that nobody who comes later can slip in. */
  #leave(): void {
    const [next] = this.#waiting;
    if (!next) {
      this.#taken--;
      return;
    }
    this.#waiting.delete(next);
    clearTimeout(next.timer);
    next.enter();
  }
}
