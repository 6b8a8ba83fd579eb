import { currentStore, SYSTEM } from './store-scope.ts';

/** No permit became free in time. The caller may retry shortly. */
export class OverloadedError extends Error {
  override readonly name = 'OverloadedError';

  constructor() {
    super('No place for another one came free in time.');
  }
}

interface Waiting {
  readonly acquire: () => void;
  readonly timer: NodeJS.Timeout;
}

/** Milliseconds after its last request until a store counts as inactive. */
const SEEN_WITHIN_MS = 60_000;
/** The part of the permits that one store may hold while others are active. */
const SHARE = 0.75;
const MAX_SEEN = 1_000;

/**
 * A fair semaphore: limits how many transactions, reads or reports run at once. Each store has a queue, and stores take
 * turns. While several stores are active, one holds at most three quarters of the permits, so others find a free permit
 * at once. A store that is alone may hold all permits.
 */
export class Semaphore {
  readonly #permits: number;
  readonly #maxWait: number;
  readonly #minShare: number;
  readonly #waiting = new Map<string, Set<Waiting>>();
  readonly #held = new Map<string, number>();
  readonly #seen = new Map<string, number>();
  #taken = 0;

  /**
   * @param options.maxWait milliseconds until a wait fails with an {@link OverloadedError}
   * @param options.minShare permits that a store may always hold; 2 if it acquires a second permit while it holds one
   */
  constructor(options: { permits: number; maxWait: number; minShare?: number }) {
    this.#permits = options.permits;
    this.#maxWait = options.maxWait;
    this.#minShare = options.minShare ?? 1;
  }

  /** @throws OverloadedError if no permit became free in time; then `work` was not called */
  async run<T>(work: () => Promise<T>): Promise<T> {
    const leave = await this.acquire();
    try {
      return await work();
    } finally {
      leave();
    }
  }

  /**
   * @returns the function that releases the permit, to be called once.
   *
   * @throws OverloadedError if none became free in time
   */
  acquire(): Promise<() => void> | (() => void) {
    const store = currentStore();
    this.#see(store);
    const leave = () => this.#leave(store);
    if (!this.#waiting.has(store) && this.#mayEnter(store)) {
      this.#take(store);
      return leave;
    }
    return this.#wait(store).then(() => leave);
  }

  #mayEnter(store: string): boolean {
    return this.#taken < this.#permits && (this.#held.get(store) ?? 0) < this.#share();
  }

  #share(): number {
    if (!this.#areOthersAbout()) return this.#permits;
    return Math.max(this.#minShare, Math.floor(this.#permits * SHARE));
  }

  /** Stores are ordered by when they were last seen. So more than one recent entry means that others are active. */
  #areOthersAbout(): boolean {
    if (this.#seen.size < 2) return false;
    const since = performance.now() - SEEN_WITHIN_MS;
    for (const [store, at] of this.#seen) {
      if (at >= since) break;
      this.#seen.delete(store);
    }
    return this.#seen.size > 1;
  }

  /** Jobs work for every store, so they do not count as active. */
  #see(store: string): void {
    if (store === SYSTEM) return;
    this.#seen.delete(store);
    this.#seen.set(store, performance.now());
    if (this.#seen.size > MAX_SEEN) this.#seen.delete(this.#seen.keys().next().value!);
  }

  #take(store: string): void {
    this.#taken++;
    this.#held.set(store, (this.#held.get(store) ?? 0) + 1);
  }

  #wait(store: string): Promise<void> {
    return new Promise((resolve, reject) => {
      let line = this.#waiting.get(store);
      if (!line) {
        line = new Set();
        this.#waiting.set(store, line);
      }
      const waiting: Waiting = {
        acquire: resolve,
        timer: setTimeout(() => {
          this.#removeFrom(store, waiting);
          reject(new OverloadedError());
        }, this.#maxWait),
      };
      line.add(waiting);
    });
  }

  #removeFrom(store: string, waiting: Waiting): void {
    const line = this.#waiting.get(store);
    line?.delete(waiting);
    if (line?.size === 0) this.#waiting.delete(store);
  }

  #leave(store: string): void {
    this.#taken--;
    const held = (this.#held.get(store) ?? 1) - 1;
    if (held > 0) this.#held.set(store, held);
    else this.#held.delete(store);
    this.#admit();
  }

  /**
   * Passes free permits directly to the next stores in turn, so that a later caller cannot slip in. One release may
   * admit several: a store's share grows when others become inactive.
   */
  #admit(): void {
    while (this.#taken < this.#permits && this.#admitNext());
  }

  /** @returns whether a waiting caller was admitted */
  #admitNext(): boolean {
    for (const [store, line] of this.#waiting) {
      if (!this.#mayEnter(store)) continue;
      const [next] = line;
      clearTimeout(next!.timer);
      line.delete(next!);
      this.#waiting.delete(store);
      if (line.size > 0) this.#waiting.set(store, line);
      this.#take(store);
      next!.acquire();
      return true;
    }
    return false;
  }
}
