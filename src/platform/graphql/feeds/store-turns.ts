/** Executions of one store at a time. More would answer no event sooner, since they share one thread. */
const AT_ONCE = 16;

interface Line {
  running: number;
  readonly waiting: Set<() => void>;
}

/**
 * Executes few events of a store at a time. An event that hundreds of different subscriptions want would otherwise be
 * executed for all of them before anything else gets a turn. Each store has a line of its own, so that the slow
 * statements of one store delay no event of another.
 */
export class StoreTurns {
  readonly #lines = new Map<string, Line>();

  async run<T>(storeId: string, work: () => Promise<T>): Promise<T> {
    const line = this.#lineOf(storeId);
    if (line.running >= AT_ONCE) await new Promise<void>((resolve) => line.waiting.add(resolve));
    else line.running += 1;
    try {
      return await work();
    } finally {
      this.#leave(storeId, line);
    }
  }

  #lineOf(storeId: string): Line {
    let line = this.#lines.get(storeId);
    if (!line) {
      line = { running: 0, waiting: new Set() };
      this.#lines.set(storeId, line);
    }
    return line;
  }

  /** Passes the turn on, after whatever else waits for the thread. */
  #leave(storeId: string, line: Line): void {
    const [next] = line.waiting;
    if (next) {
      line.waiting.delete(next);
      setImmediate(next);
      return;
    }
    line.running -= 1;
    if (line.running === 0) this.#lines.delete(storeId);
  }
}
