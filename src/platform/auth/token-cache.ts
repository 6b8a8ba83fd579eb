import type { Viewer } from './viewer.ts';

/** More than one process serves at a time. A cached token takes about a kilobyte. */
const MAX_TOKENS = 10_000;

/**
 * Caches the viewers of verified tokens, because checking a signature costs more than writing a page of orders. The
 * same token always has the same claims, so a cached one only needs its expiry checked. The cache does not know whether
 * the session still exists; callers must check that.
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

  /** The same object for the same token, so that callers can cache by viewer. */
  viewerOf(token: string): Viewer | undefined {
    const known = this.#viewers.get(token);
    if (known) {
      if (known.tokenExpiresAt.getTime() > this.#now()) return known;
      this.#viewers.delete(token);
    }
    const viewer = this.#verify(token);
    // Only tokens that we signed are cached, so nobody can fill the cache with made-up ones.
    if (viewer) this.#remember(token, viewer);
    return viewer;
  }

  /** Evicts the oldest entry. By then it has expired, or it is verified again. */
  #remember(token: string, viewer: Viewer): void {
    if (this.#viewers.size >= MAX_TOKENS) {
      const [oldest] = this.#viewers.keys();
      if (oldest !== undefined) this.#viewers.delete(oldest);
    }
    this.#viewers.set(token, viewer);
  }
}
