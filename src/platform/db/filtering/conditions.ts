/** How the conditions inside a group combine; `not` is the complement of all of them together. */
export type Combination = 'and' | 'or' | 'not';

/**
 * The conditions of one statement: SQL fragments and the values bound to them, numbered as they come.
 *
 * Fragments are texts of ours, never a client's; whatever a client sent is a value. Each `?` stands for the next
 * value, so the jsonb operator `?` is written `jsonb_exists`.
 */
export class Conditions {
  readonly #values: unknown[];
  readonly #parts: string[] = [];

  /** @param values where bound values go; a group shares those of its parent */
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
   * Adds a condition that must hold as well: `and('t.status = any(?)', statuses)`.
   *
   * @throws Error when there are not as many values as question marks
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
   * Adds conditions that combine otherwise. An empty `and` holds for every row and an empty `or` for none, as logic
   * has it. `not` also holds where the conditions are unknown because of a null, so that a filter and its `not`
   * together give every row.
   */
  group(combination: Combination, add: (inner: Conditions) => void): this {
    const inner = new Conditions(this.#values);
    add(inner);
    this.#parts.push(inner.#combined(combination));
    return this;
  }

  /** Binds one value and gives its placeholder, for a text outside the conditions such as a join. */
  bind(value: unknown): string {
    this.#values.push(value);
    return `$${this.#values.length}`;
  }

  /** The same conditions with values of their own, for a statement that binds more. */
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
