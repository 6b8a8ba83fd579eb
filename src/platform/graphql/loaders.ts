import type { EntityClass } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import type { Reader, Row } from '../db/reader.ts';

/** What a batch may use: the reader and the one store whose rows it may see. */
export interface LoaderScope {
  readonly reader: Reader;
  readonly storeId: string;
}

/** Loads many keys in one statement; a module-level constant that names the batch, holding no state. */
export interface LoaderDefinition<K, V> {
  batch(keys: readonly K[], scope: LoaderScope): Promise<readonly V[]>;
}

export function defineLoader<K, V>(batch: LoaderDefinition<K, V>['batch']): LoaderDefinition<K, V> {
  return { batch };
}

/**
 * `column` is one of the keys, which are bound as the parameter `$<place>`. A single key has a text of its own: for an
 * array, which may have any length, Postgres plans anew with every call, and that takes longer than reading the rows of
 * one key.
 */
export function isAmong(
  column: string,
  keys: readonly string[],
  place: number,
): { readonly text: string; readonly value: unknown } {
  if (keys.length === 1) return { text: `${column} = $${place}::uuid`, value: keys[0] };
  return { text: `${column} = any($${place}::uuid[])`, value: keys };
}

/** One row per id, undefined where this store has none. */
export function rowById<T extends { id: string }>(
  entity: EntityClass<T>,
): LoaderDefinition<string, Row<T> | undefined> {
  return defineLoader(async (ids, { reader, storeId }) => {
    const wanted = isAmong('t.id', ids, 2);
    const values = [storeId, wanted.value];
    const rows = await reader.rows(entity, `where t.store_id = $1 and ${wanted.text}`, values);
    const found = new Map(rows.map((row) => [Reflect.get(row, 'id') as string, row]));
    return ids.map((id) => found.get(id));
  });
}

/** All rows whose `property` is the key, in `orderBy` (SQL over the alias `t`); for lists that stay small. */
export function rowsByKey<T extends object>(
  entity: EntityClass<T>,
  property: keyof T & string,
  orderBy: string,
): LoaderDefinition<string, Row<T>[]> {
  return defineLoader(async (keys, { reader, storeId }) => {
    const wanted = isAmong(`t.${reader.column(entity, property)}`, keys, 2);
    const values = [storeId, wanted.value];
    const rest = `where t.store_id = $1 and ${wanted.text} order by ${orderBy}`;
    const rows = await reader.rows(entity, rest, values);
    const groups = new Map<unknown, Row<T>[]>(keys.map((key) => [key, []]));
    for (const row of rows) groups.get(Reflect.get(row, property))?.push(row);
    return keys.map((key) => groups.get(key) ?? []);
  });
}

/** The DataLoaders of one request (or of one subscription event), made as they are first used. */
export class Loaders {
  readonly #scope: LoaderScope;
  readonly #loaders = new Map<LoaderDefinition<never, unknown>, DataLoader<never, unknown>>();

  constructor(scope: LoaderScope) {
    this.#scope = scope;
  }

  load<K, V>(definition: LoaderDefinition<K, V>, key: K): Promise<V> {
    return this.#loader(definition).load(key);
  }

  async loadMany<K, V>(definition: LoaderDefinition<K, V>, keys: readonly K[]): Promise<V[]> {
    const loader = this.#loader(definition);
    return Promise.all(keys.map((key) => loader.load(key)));
  }

  /** Forgets everything: called when a mutation has changed what was read before. */
  clear(): void {
    this.#loaders.clear();
  }

  #loader<K, V>(definition: LoaderDefinition<K, V>): DataLoader<K, V> {
    const key = definition as unknown as LoaderDefinition<never, unknown>;
    let loader = this.#loaders.get(key) as DataLoader<K, V> | undefined;
    if (!loader) {
      loader = new DataLoader<K, V>((keys) => definition.batch(keys, this.#scope));
      this.#loaders.set(key, loader as unknown as DataLoader<never, unknown>);
    }
    return loader;
  }
}
