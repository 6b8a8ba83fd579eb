/** How many subscriptions each viewer, or address of visitors, has open over all sockets of this process. */
export class OpenSubscriptions {
  readonly #most: number;
  readonly #counts = new Map<string, number>();

  constructor(most: number) {
    this.#most = most;
  }

  /** @returns how to give the place back, once; undefined when the owner has as many as are allowed */
  enter(owner: string): (() => void) | undefined {
    const count = this.#counts.get(owner) ?? 0;
    if (count >= this.#most) return undefined;
    this.#counts.set(owner, count + 1);
    let isOpen = true;
    return () => {
      if (!isOpen) return;
      isOpen = false;
      const left = (this.#counts.get(owner) ?? 1) - 1;
      if (left > 0) this.#counts.set(owner, left);
      else this.#counts.delete(owner);
    };
  }
}
