/** So many lines were left out for reasons that differ in numbers at most. */
export interface CountedReason {
  /** The reason of the first of them. */
  readonly example: string;
  readonly line: number;
  readonly lines: number;
}

/** A file that is wrong in ever new ways must not fill the memory. */
const MAX_KINDS = 1_000;

/** Counts why lines were left out, for the few words that are printed in the end. */
export class Reasons {
  readonly #counted = new Map<string, { example: string; line: number; lines: number }>();

  add(reason: string, line: number): void {
    const kind = reason.replaceAll(/\d+/g, '0');
    const counted = this.#counted.get(kind);
    if (counted) counted.lines += 1;
    else if (this.#counted.size < MAX_KINDS) this.#counted.set(kind, { example: reason, line, lines: 1 });
  }

  /** The most frequent ones first. */
  top(count: number): CountedReason[] {
    return [...this.#counted.values()].toSorted((one, other) => other.lines - one.lines).slice(0, count);
  }
}
