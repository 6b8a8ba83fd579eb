import type { Viewer } from './viewer.ts';

/** More people than one process serves at a time; a remembered token takes about a kilobyte. */
const MAX_TOKENS = 10_000;

/**
 * Remembers whom the tokens belong to that were verified before: a signature costs more to check than a page of
 * orders to write. The same text always has the same claims, so nothing but the expiry has to be looked at again;
 * whether its session still stands is another question, which this must not answer.
 */
export class TokenCache {
  readonly #verify: (token: string) => Viewer | undefined;
  readonly #now: () => number;
  readonly #viewers = new Map<string, Viewer>();

  /** @param now milliseconds since the epoch */
  constructor(verify: (token: string) => Viewer | undefined, now: () => number = Date.now) {
    this.#verify = verify;
    this.#now = now;
  }

  get size(): number {
    return this.#viewers.size;
  }

  /** The same object for the same token, so that what follows from it can be kept with it. */
  viewerOf(token: string): Viewer | undefined {
    const known = this.#viewers.get(token);
    if (known) {
      if (known.tokenExpiresAt.getTime() > this.#now()) return known;
      this.#viewers.delete(token);
    }
    const viewer = this.#verify(token);
    // Only what we signed ourselves gets in, so that nobody fills it with texts of their own.
    if (viewer) this.#remember(token, viewer);
    return viewer;
  }

  /** The one that came first goes first: by then it has expired, or is verified once more. */
  #remember(token: string, viewer: Viewer): void {
    if (this.#viewers.size >= MAX_TOKENS) {
      const [oldest] = this.#viewers.keys();
      if (oldest !== undefined) this.#viewers.delete(oldest);
    }
    this.#viewers.set(token, viewer);
  }
}
