import { type LoaderDefinition, type Loaders } from './loaders.ts';
import { idsOf } from './row-loaders.ts';

/** How the rows of a field are prefetched before its resolver runs. */
export interface FieldPrefetch<Parent = never> {
  /** Prefetches for all rows of a page. Returns the rows found, possibly nested in lists, for the next steps. */
  ofRows(rows: readonly Parent[], loaders: Loaders): Promise<readonly unknown[]>;
  /**
   * Prefetches for one row by its id, so that it is read together with the row. Absent if more than the id is needed.
   */
  ofId?(id: string, loaders: Loaders): Promise<readonly unknown[]>;
}

const prefetches = new WeakMap<object, FieldPrefetch>();

/**
 * Prefetches the rows of a field before its resolvers run. Use it on fields of long lists. A field that is given
 * arguments is not prefetched.
 */
export function Prefetch<Parent>(
  ofRows: FieldPrefetch<Parent>['ofRows'],
  ofId?: FieldPrefetch['ofId'],
): MethodDecorator {
  return (_target, _name, descriptor) =>
    void prefetches.set(descriptor.value as object, ofId ? { ofRows, ofId } : { ofRows });
}

/** Prefetches with a loader whose keys are the ids of the rows. */
export function PrefetchById(definition: LoaderDefinition<string, unknown>): MethodDecorator {
  return Prefetch<{ readonly id: string }>(
    (rows, loaders) => loaders.prefetch(definition, idsOf(rows)),
    (id, loaders) => loaders.prefetch(definition, [id]),
  );
}

/** The argument of {@link Prefetch} on this method. */
export function prefetchOf(method: unknown): FieldPrefetch | undefined {
  return prefetches.get(method as object);
}

/** One prefetch for existing rows, and the next steps for the rows found. */
export interface PrefetchStep {
  /** A property with further rows, or the prefetch of a field. */
  readonly from: string | FieldPrefetch;
  readonly next: readonly PrefetchStep[];
}

/** The prefetches of one request. */
export class Prefetcher {
  readonly #loaders: Loaders;
  #steps: readonly PrefetchStep[] = [];
  #begun: Promise<unknown> | undefined;

  constructor(loaders: Loaders) {
    this.#loaders = loaders;
  }

  /** @param steps the steps from the result of the query */
  plan(steps: readonly PrefetchStep[]): void {
    this.#steps = steps;
    this.#begun = undefined;
  }

  /** Loads the row of the query. Whatever else depends only on its id is read together with it. */
  async find<V>(definition: LoaderDefinition<string, V>, id: string): Promise<V> {
    const known = this.#steps.filter(isKnownById);
    if (known.length > 0) {
      this.#begun = Promise.all(known.map((step) => takeKnown(step, id, this.#loaders)));
      // If the row does not exist, nobody awaits this promise.
      this.#begun.catch(() => undefined);
      await this.#loaders.prefetch(definition, [id]);
    }
    return this.#loaders.load(definition, id);
  }

  /** Prefetches what the query requests of its result. */
  async of(found: unknown): Promise<void> {
    if (this.#steps.length === 0) return;
    const left = this.#begun ? this.#steps.filter((step) => !isKnownById(step)) : this.#steps;
    await Promise.all([this.#begun, prefetch(found, left, this.#loaders)]);
  }
}

function isKnownById({ from }: PrefetchStep): boolean {
  return typeof from !== 'string' && from.ofId !== undefined;
}

async function takeKnown({ from, next }: PrefetchStep, id: string, loaders: Loaders): Promise<void> {
  const found = await (from as FieldPrefetch).ofId?.(id, loaders);
  if (next.length > 0) await prefetch(found, next, loaders);
}

/**
 * Runs the steps from a value: a row, a list of rows, or an object that contains them. Steps of one level run together.
 *
 * @internal
 */
export async function prefetch(
  value: unknown,
  steps: readonly PrefetchStep[],
  loaders: Loaders,
): Promise<void> {
  const rows = rowsIn(value);
  if (rows.length === 0) return;
  await Promise.all(
    steps.map(async ({ from, next }) => {
      const found =
        typeof from === 'string'
          ? rows.map((row) => Reflect.get(row, from) as unknown)
          : await from.ofRows(rows as never[], loaders);
      if (next.length > 0) await prefetch(found, next, loaders);
    }),
  );
}

function rowsIn(value: unknown, rows: object[] = []): object[] {
  if (Array.isArray(value)) for (const item of value) rowsIn(item, rows);
  else if (typeof value === 'object' && value !== null) rows.push(value);
  return rows;
}
