import { type Money, toMoney } from '../../../platform/graphql/scalars/money.ts';

/**
 * The facts of a stored event. The log is never rewritten: an older version of the server may have stored less, and a
 * newer one more or other values. What is missing or of another kind reads as null.
 */
export class StoredFacts {
  readonly #facts: Readonly<Record<string, unknown>>;
  readonly currency: string;

  /** @param currency of events that state none */
  constructor(facts: Readonly<Record<string, unknown>>, currency: string) {
    this.#facts = facts;
    this.currency = this.text('currency') ?? currency;
  }

  text(name: string): string | null {
    const value = this.#facts[name];
    return typeof value === 'string' ? value : null;
  }

  integer(name: string): number | null {
    const value = this.#facts[name];
    return Number.isSafeInteger(value) ? (value as number) : null;
  }

  flag(name: string): boolean | null {
    const value = this.#facts[name];
    return typeof value === 'boolean' ? value : null;
  }

  /** A number of minor units. */
  money(name: string): Money | null {
    const minorUnits = this.integer(name);
    return minorUnits === null ? null : toMoney(minorUnits, this.currency);
  }

  moment(name: string): Date | null {
    const moment = new Date(this.text(name) ?? Number.NaN);
    return Number.isNaN(moment.getTime()) ? null : moment;
  }

  /** One of the values of an enum. */
  oneOf<Value extends string>(values: Readonly<Record<string, Value>>, name: string): Value | null {
    const text = this.text(name);
    return Object.values(values).find((value) => value === text) ?? null;
  }

  /** The facts of each object of a list; null if there is no list. */
  list(name: string): StoredFacts[] | null {
    const value = this.#facts[name];
    if (!Array.isArray(value)) return null;
    return value.map((item) => new StoredFacts((item ?? {}) as Record<string, unknown>, this.currency));
  }
}
