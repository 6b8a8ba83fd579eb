import DataLoader from 'dataloader';
import type { Ability } from '../../auth/ability.ts';
import type { Reader } from '../../db/reading/reader.ts';
import { type EventCursor, encodeCursor } from '../../events/event-cursor.ts';
import type { EventStream } from '../../events/event-stream.ts';
import type { MaybePromise } from './maybe-promise.ts';

/** What a batch may use: the reader, and the one store whose rows are visible. */
export interface LoaderScope {
  readonly reader: Reader;
  readonly storeId: string;
}

interface LoadersOptions extends LoaderScope {
  readonly events: Pick<EventStream, 'end'>;
}

/** Loads many keys in one statement. It is a stateless module-level constant that identifies the batch. */
export interface LoaderDefinition<K, V> {
  batch(keys: readonly K[], scope: LoaderScope): Promise<readonly V[]>;
}

/** Defines a loader whose result does not depend on the viewer. For others see {@link defineViewerLoader}. */
export function defineLoader<K extends string, V>(
  batch: LoaderDefinition<K, V>['batch'],
): LoaderDefinition<K, V> {
  return { batch };
}

/** A key with the viewer. */
export interface ViewerKey {
  readonly context: { readonly ability: Ability };
}

/**
 * Defines a loader whose result depends on the viewer. All keys of a batch have viewers with equal rights. Subscribers
 * of one event share their loaders, so without the viewer in the key one would see what only another may see.
 */
export function defineViewerLoader<K extends ViewerKey, V>(
  batch: LoaderDefinition<K, V>['batch'],
): LoaderDefinition<K, V> {
  return {
    batch: async (keys, scope) => {
      const values = new Map<K, V>();
      const alike = [...Map.groupBy(keys, ({ context }) => context.ability).values()];
      await Promise.all(
        alike.map(async (own) => {
          for (const [at, value] of (await batch(own, scope)).entries()) values.set(own[at]!, value);
        }),
      );
      return keys.map((key) => values.get(key)!);
    },
  };
}

/** Keys that are prefetched in the same tick, for any fields. */
interface Batch<K> {
  readonly keys: Set<K>;
  readonly isRead: Promise<void>;
}

/** The DataLoaders of one request or one subscription event, created on first use. */
export class Loaders {
  readonly #scope: LoaderScope;
  readonly #events: LoadersOptions['events'];
  /** The end of the event log before the first read. */
  #end: EventCursor;
  readonly #loaders = new Map<LoaderDefinition<never, unknown>, DataLoader<never, unknown>>();
  readonly #found = new Map<LoaderDefinition<never, unknown>, Map<unknown, unknown>>();
  readonly #batches = new Map<LoaderDefinition<never, unknown>, Batch<unknown>>();

  constructor({ events, ...scope }: LoadersOptions) {
    this.#scope = scope;
    this.#events = events;
    this.#end = events.end;
  }

  /**
   * A cursor from before everything that was read since the last {@link clear}, by these loaders or by the request that
   * owns them. Every event up to it had been committed by then, so rows of the primary show what it did. Subscribing
   * after it misses nothing, and may repeat what the rows show already.
   */
  get eventCursor(): string {
    return encodeCursor(this.#end);
  }

  load<K, V>(definition: LoaderDefinition<K, V>, key: K): Promise<V> {
    const value = this.get(definition, key);
    return value instanceof Promise ? value : Promise.resolve(value);
  }

  /** Returns a loaded value synchronously, otherwise a promise. */
  get<K, V>(definition: LoaderDefinition<K, V>, key: K): MaybePromise<V> {
    const found = this.#found.get(definition);
    return found?.has(key) ? (found.get(key) as MaybePromise<V>) : this.#loader(definition).load(key);
  }

  /**
   * Loads keys so that {@link get} returns them synchronously, and returns the values found. It never throws: an error
   * appears where the key is loaded.
   */
  async prefetch<K extends string, V>(
    definition: LoaderDefinition<K, V>,
    keys: readonly K[],
  ): Promise<(V | undefined)[]> {
    if (keys.length === 0) return [];
    let batch = this.#batches.get(definition) as Batch<K> | undefined;
    if (!batch) {
      const wanted = new Set<K>();
      batch = { keys: wanted, isRead: Promise.resolve().then(() => this.#fill(definition, wanted)) };
      this.#batches.set(definition, batch as Batch<unknown>);
    }
    for (const key of keys) batch.keys.add(key);
    await batch.isRead;
    const found = this.#found.get(definition);
    return keys.map((key) => {
      const value = found?.get(key) as MaybePromise<V> | undefined;
      return value instanceof Promise ? undefined : value;
    });
  }

  /** Primes the loader with a value that another loader found. */
  prime<K extends string, V>(definition: LoaderDefinition<K, V>, key: K, value: V): void {
    this.#foundBy(definition).set(key, value);
  }

  /** Clears all values. Called after a mutation changed what was loaded. */
  clear(): void {
    this.#end = this.#events.end;
    this.#loaders.clear();
    this.#found.clear();
    this.#batches.clear();
  }

  async #fill<K, V>(definition: LoaderDefinition<K, V>, wanted: Set<K>): Promise<void> {
    this.#batches.delete(definition);
    const found = this.#foundBy(definition);
    const keys = [...wanted].filter((key) => !found.has(key));
    if (keys.length === 0) return;
    const values = definition.batch(keys, this.#scope);
    try {
      for (const [at, value] of (await values).entries()) found.set(keys[at]!, value);
    } catch {
      for (const key of keys) found.set(key, values);
    }
  }

  #foundBy(definition: LoaderDefinition<never, unknown>): Map<unknown, unknown> {
    let found = this.#found.get(definition);
    if (!found) {
      found = new Map();
      this.#found.set(definition, found);
    }
    return found;
  }

  #loader<K, V>(definition: LoaderDefinition<K, V>): DataLoader<K, V> {
    const key = definition as unknown as LoaderDefinition<never, unknown>;
    let loader = this.#loaders.get(key) as DataLoader<K, V> | undefined;
    if (!loader) {
      const found = this.#foundBy(key);
      loader = new DataLoader<K, V>(async (keys) => {
        const values = await definition.batch(keys, this.#scope);
        for (const [at, value] of values.entries()) found.set(keys[at], value);
        return values;
      });
      this.#loaders.set(key, loader as unknown as DataLoader<never, unknown>);
    }
    return loader;
  }
}
