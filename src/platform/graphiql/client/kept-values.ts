import type { KeptValue } from '../playground.ts';

const STORAGE_KEY = 'playground:values';
const PLACEHOLDER = /^\{\{(\w+)\}\}$/;
/** The name that stands for a new key on each run. */
const NEW_KEY = 'newKey';

/**
 * Carries values from the answer of one tab to the variables of another one: `{{cartToken}}` stands for the
 * token of the last cart. They live in the browser tab's own storage, like the sign-in.
 */
export class KeptValues {
  readonly #rules: Record<string, KeptValue>;
  #values: Record<string, string | null>;

  constructor(rules: Record<string, KeptValue>) {
    this.#rules = rules;
    this.#values = JSON.parse(sessionStorage.getItem(STORAGE_KEY) ?? '{}') as Record<string, string | null>;
  }

  /**
   * The variables as they are sent.
   *
   * @throws Error with what to do first, when a value is not there yet
   */
  fill(variables: unknown): unknown {
    const key = randomKey();
    return fillTexts(variables, (name) => (name === NEW_KEY ? key : this.#valueOf(name)));
  }

  /** Keeps what an answer carries. A null is kept as well, unless the mutation was refused. */
  learn(data: unknown): void {
    const found = Object.entries(this.#rules).flatMap(([name, { from }]) => {
      const value = valueAt(data, from.split('.'));
      return value === undefined ? [] : [[name, value] as const];
    });
    if (found.length > 0) this.#store({ ...this.#values, ...Object.fromEntries(found) });
  }

  /** Goes back to the initial values: all of them, or those that the variables name. */
  readonly forget = (variables?: unknown): void => {
    if (variables === undefined) {
      this.#values = {};
      sessionStorage.removeItem(STORAGE_KEY);
      return;
    }
    const remaining = { ...this.#values };
    fillTexts(variables, (name) => {
      delete remaining[name];
      return null;
    });
    this.#store(remaining);
  };

  #valueOf(name: string): string | null | undefined {
    const rule = this.#rules[name];
    if (!rule) return undefined;
    const value = this.#values[name] ?? rule.initial;
    if (value !== undefined) return value;
    if (name in this.#values) return null;
    throw plainError(rule.missing ?? `There is no value for {{${name}}} yet.`);
  }

  #store(values: Record<string, string | null>): void {
    this.#values = values;
    sessionStorage.setItem(STORAGE_KEY, JSON.stringify(values));
  }
}

/** Replaces each text that is one placeholder; `undefined` leaves it as it is. */
function fillTexts(value: unknown, replace: (name: string) => string | null | undefined): unknown {
  if (typeof value === 'string') {
    const name = PLACEHOLDER.exec(value)?.[1];
    const filled = name && replace(name);
    return filled === undefined || name === undefined ? value : filled;
  }
  if (Array.isArray(value)) return value.map((item) => fillTexts(item, replace));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fillTexts(item, replace)]));
}

/** The text or null at a path; undefined when the answer does not say, or the mutation was refused. */
function valueAt(data: unknown, path: readonly string[]): string | null | undefined {
  let value = data;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    const { userErrors } = value as { userErrors?: unknown };
    if (Array.isArray(userErrors) && userErrors.length > 0) return undefined;
    value = (value as Record<string, unknown>)[key];
  }
  return typeof value === 'string' || value === null ? value : undefined;
}

/** 128 random bits. `crypto.randomUUID` is missing where the page did not come over HTTPS or from localhost. */
function randomKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** An error for the user. GraphiQL would print its stack, so it has none. */
function plainError(message: string): Error {
  const error = new Error(message);
  delete error.stack;
  return error;
}
