/**
 * The number of lines that were rejected for the same reason. Reasons that differ only in numbers count as the same.
 */
export interface CountedReason {
  /** The full reason of the first such line. */
  readonly example: string;
  readonly line: number;
  readonly lines: number;
}

/** The largest number of distinct reasons, so that they cannot fill the memory. */
const MAX_KINDS = 1_000;

/** Counts the reasons of rejected lines for the summary at the end. */
export class Reasons {
  readonly #counted = new Map<string, { example: string; line: number; lines: number }>();

  add(reason: string, line: number): void {
    const kind = reason.replaceAll(/\d+/g, '0');
    const counted = this.#counted.get(kind);
    if (counted) counted.lines += 1;
    else if (this.#counted.size < MAX_KINDS) this.#counted.set(kind, { example: reason, line, lines: 1 });
  }

  /** The most frequent reasons, the most frequent first. */
  top(count: number): CountedReason[] {
    return [...this.#counted.values()].toSorted((one, other) => other.lines - one.lines).slice(0, count);
  }
}
