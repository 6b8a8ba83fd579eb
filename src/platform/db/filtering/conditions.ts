/** How the conditions of a group combine. `not` negates all of them together. */
export type Combination = 'and' | 'or' | 'not';

/**
 * The conditions of one statement: SQL fragments and the values bound to them.
 *
 * Fragments are our own texts, never a client's. Everything a client sent is a value. Each `?` stands for the next
 * value, so the jsonb operator `?` is written `jsonb_exists`.
 */
export class Conditions {
  readonly #values: unknown[];
  readonly #parts: string[] = [];

  /** @param values receives bound values; a group shares the array of its parent */
  constructor(values: unknown[] = []) {
    this.#values = values;
  }

  get values(): readonly unknown[] {
    return this.#values;
  }

  /** `where (a) and (b)`, or nothing when there is no condition. */
  get text(): string {
    return this.#parts.length === 0 ? '' : `where ${this.predicate}`;
  }

  /** `(a) and (b)`, or `true` when there is no condition. */
  get predicate(): string {
    return this.#parts.map((part) => `(${part})`).join(' and ') || 'true';
  }

  /**
   * Adds a condition with `and`: `and('t.status = any(?)', statuses)`.
   *
   * @throws Error if the number of values differs from the number of question marks
   */
  and(fragment: string, ...values: readonly unknown[]): this {
    const pieces = fragment.split('?');
    if (pieces.length - 1 !== values.length) {
      throw new Error(`${values.length} values for ${pieces.length - 1} question marks in: ${fragment}`);
    }
    this.#parts.push(pieces.reduce((text, piece, index) => `${text}${this.bind(values[index - 1])}${piece}`));
    return this;
  }

  /**
   * Adds a group of conditions. An empty `and` matches every row and an empty `or` matches none. `not` also matches
   * rows where the conditions are unknown because of a null, so a filter and its `not` together match every row.
   */
  group(combination: Combination, add: (inner: Conditions) => void): this {
    const inner = new Conditions(this.#values);
    add(inner);
    this.#parts.push(inner.#combined(combination));
    return this;
  }

  /** Binds one value and returns its placeholder, for a text outside the conditions such as a join. */
  bind(value: unknown): string {
    this.#values.push(value);
    return `$${this.#values.length}`;
  }

  /** A copy with its own values, for a statement that binds more of them. */
  copy(): Conditions {
    const copy = new Conditions([...this.#values]);
    copy.#parts.push(...this.#parts);
    return copy;
  }

  #combined(combination: Combination): string {
    if (combination === 'or') return this.#parts.map((part) => `(${part})`).join(' or ') || 'false';
    return combination === 'not' ? `(${this.predicate}) is not true` : this.predicate;
  }
}
