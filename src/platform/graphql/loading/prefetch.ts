import { type LoaderDefinition, type Loaders } from './loaders.ts';
import { idsOf } from './row-loaders.ts';

/** How what a field asks its loaders for is read before any resolver asks. */
export interface FieldPrefetch<Parent = never> {
  /**
   * For all rows of a page at once; gives the rows that were found (lists of them are fine), for what is asked of those.
   */
  ofRows(rows: readonly Parent[], loaders: Loaders): Promise<readonly unknown[]>;
  /** For one row of which only the id is known, so that it is read along with the row; absent when more is needed. */
  ofId?(id: string, loaders: Loaders): Promise<readonly unknown[]>;
}

const prefetches = new WeakMap<object, FieldPrefetch>();

/** Has the rows of a field read ahead, before any resolver asks for them: use it where lists are many. */
export function Prefetch<Parent>(
  ofRows: FieldPrefetch<Parent>['ofRows'],
  ofId?: FieldPrefetch['ofId'],
): MethodDecorator {
  return (_target, _name, descriptor) =>
    void prefetches.set(descriptor.value as object, ofId ? { ofRows, ofId } : { ofRows });
}

/** The same for a loader whose keys are the ids of the rows. */
export function PrefetchById(definition: LoaderDefinition<string, unknown>): MethodDecorator {
  return Prefetch<{ readonly id: string }>(
    (rows, loaders) => loaders.prefetch(definition, idsOf(rows)),
    (id, loaders) => loaders.prefetch(definition, [id]),
  );
}

/** What {@link Prefetch} was given for this method. */
export function prefetchOf(method: unknown): FieldPrefetch | undefined {
  return prefetches.get(method as object);
}

/** One thing to read for rows that are there, and what then to read for those that were found. */
export interface PrefetchStep {
  /** A property that holds further rows, or how they are read. */
  readonly from: string | FieldPrefetch;
  readonly next: readonly PrefetchStep[];
}

/** What one request reads ahead. */
export class Prefetcher {
  readonly #loaders: Loaders;
  #steps: readonly PrefetchStep[] = [];
  #begun: Promise<unknown> | undefined;

  constructor(loaders: Loaders) {
    this.#loaders = loaders;
  }

  /** @param steps from what the query finds */
  plan(steps: readonly PrefetchStep[]): void {
    this.#steps = steps;
    this.#begun = undefined;
  }

  /** The row that the query is about. What else is known by its id comes along with it. */
  async find<V>(definition: LoaderDefinition<string, V>, id: string): Promise<V> {
    const known = this.#steps.filter(isKnownById);
    if (known.length > 0) {
      this.#begun = Promise.all(known.map((step) => takeKnown(step, id, this.#loaders)));
      // Whoever finds nothing does not wait for it.
      this.#begun.catch(() => undefined);
      await this.#loaders.prefetch(definition, [id]);
    }
    return this.#loaders.load(definition, id);
  }

  /** Reads what the query asks of what it found. */
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
 * Takes the steps from a value: a row, a list of them, or what holds them. Those of one level are taken together.
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
