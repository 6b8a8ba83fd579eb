import { randomBytes } from 'node:crypto';
import type { FakeEvent, FakeObject } from './objects.ts';

/** A refusal in the form of Stripe's errors. */
export class FakeStripeError extends Error {
  readonly status: number;
  readonly error: Readonly<Record<string, unknown>>;
  /** Stripe stores the answer under the idempotency key once it has begun to work. */
  readonly isStored: boolean;

  constructor(
    status: number,
    error: { type: string; code?: string; message: string; [field: string]: unknown },
    isStored = true,
  ) {
    super(error.message);
    this.status = status;
    this.error = error;
    this.isStored = isStored;
  }
}

export function invalidRequest(
  code: string,
  message: string,
  more: Record<string, unknown> = {},
): FakeStripeError {
  return new FakeStripeError(400, { type: 'invalid_request_error', code, message, ...more });
}

/** Wrong parameters are found before any work, so the answer is not stored. */
export function invalidParameter(code: string, param: string): FakeStripeError {
  const message = `Invalid parameter ${param}`;
  return new FakeStripeError(400, { type: 'invalid_request_error', code, message, param }, false);
}

/** What the account holds. Objects are in the order in which they were created. */
export class FakeStripeState {
  readonly #objects = new Map<string, FakeObject>();
  readonly events: FakeEvent[] = [];
  /** Moves the clock of the fake forward. */
  skewSeconds = 0;

  now(): number {
    return Math.floor(Date.now() / 1000) + this.skewSeconds;
  }

  newId(prefix: string): string {
    return `${prefix}_${randomBytes(12).toString('hex')}`;
  }

  add<T extends FakeObject>(object: T): T {
    this.#objects.set(object.id, object);
    return object;
  }

  /** @throws FakeStripeError resource_missing */
  get<T extends FakeObject>(kind: T['object'], id: string): T {
    const object = this.#objects.get(id);
    if (object?.object !== kind) {
      const message = `No such ${kind}: '${id}'`;
      throw new FakeStripeError(404, { type: 'invalid_request_error', code: 'resource_missing', message });
    }
    return object as T;
  }

  find(id: string): FakeObject | undefined {
    return this.#objects.get(id);
  }

  all<T extends FakeObject>(kind: T['object']): T[] {
    return [...this.#objects.values()].filter(({ object }) => object === kind) as T[];
  }

  /** Events hold a copy: the object changes afterwards. */
  emit(type: string, object: FakeObject): void {
    this.events.push({
      id: this.newId('evt'),
      object: 'event',
      type,
      created: this.now(),
      api_version: '2026-10-28.endive',
      livemode: false,
      data: { object: structuredClone(object) },
    });
  }
}

/** The object as an answer, with the paths of `expand` replaced by what their ids name. */
export function expanded(state: FakeStripeState, object: unknown, paths: readonly string[]): unknown {
  const copy = structuredClone(object);
  for (const path of paths) expandPath(state, copy, path.split('.'));
  return copy;
}

function expandPath(state: FakeStripeState, object: unknown, [name, ...rest]: string[]): void {
  if (!name || object === null || typeof object !== 'object') return;
  const holder = object as Record<string, unknown>;
  const value = holder[name];
  if (Array.isArray(value)) {
    for (const item of value) expandPath(state, item, rest);
    return;
  }
  if (typeof value === 'string') holder[name] = structuredClone(state.find(value) ?? value);
  expandPath(state, holder[name], rest);
}
