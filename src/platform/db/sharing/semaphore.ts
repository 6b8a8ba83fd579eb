import { currentStore, SYSTEM } from './store-scope.ts';

/** Too many were under way for too long; another try shortly may find a place. */
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

/** A store that was not seen for so many milliseconds has no share any more. */
const SEEN_WITHIN_MS = 60_000;
/** The part of the places that one store may have while others are about. */
const SHARE = 0.75;
const MAX_SEEN = 1_000;

/**
 * Lets so many run at once: transactions, reads or reports. The others wait, a line for each store, and stores take
 * turns. While several stores are about, one has three quarters of the places at most, so that another finds a place
 * at once however much the first asks for. A store that is alone has them all.
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
   * @param options.maxWait milliseconds until a wait ends with an {@link OverloadedError}
   * @param options.minShare places that a store may have in any case; 2 where it enters a second time inside the first
   */
  constructor(options: { permits: number; maxWait: number; minShare?: number }) {
    this.#permits = options.permits;
    this.#maxWait = options.maxWait;
    this.#minShare = options.minShare ?? 1;
  }

  /** @throws OverloadedError when no place came free in time; the work was not begun then */
  async run<T>(work: () => Promise<T>): Promise<T> {
    const leave = await this.acquire();
    try {
      return await work();
    } finally {
      leave();
    }
  }

  /** @returns what gives the place back, to be called once. @throws OverloadedError when none came free in time */
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

  /** Stores are kept in the order in which they were last seen, so that the second to last says it. */
  #areOthersAbout(): boolean {
    if (this.#seen.size < 2) return false;
    const since = performance.now() - SEEN_WITHIN_MS;
    for (const [store, at] of this.#seen) {
      if (at >= since) break;
      this.#seen.delete(store);
    }
    return this.#seen.size > 1;
  }

  /** Jobs are about for every store, and take nobody's share. */
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
   * Places go straight to the stores whose turn it is, so that nobody who comes later can slip in. There may be several
   * for one that is given back: the share of a store grows when the others are gone.
   */
  #admit(): void {
    while (this.#taken < this.#permits && this.#admitNext());
  }

  /** @returns whether somebody was waiting who may enter */
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
