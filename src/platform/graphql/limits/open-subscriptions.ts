/** How many subscriptions each viewer, or address of visitors, has open over all sockets of this process. */
export class OpenSubscriptions {
  readonly #max: number;
  readonly #counts = new Map<string, number>();

  constructor(max: number) {
    this.#max = max;
  }

  /** @returns how to give the place back, once; undefined when the owner has as many as are allowed */
  enter(owner: string): (() => void) | undefined {
    const count = this.#counts.get(owner) ?? 0;
    if (count >= this.#max) return undefined;
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
