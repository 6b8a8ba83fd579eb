import type { EntityClass } from '@mikro-orm/postgresql';
import type { ReadHints, Row } from '../../db/reading/reader.ts';
import { defineLoader, type LoaderDefinition } from './loaders.ts';

/** A condition, its value, and whether it finds few enough rows to be batched. */
interface AmongKeys extends ReadHints {
  readonly text: string;
  readonly value: unknown;
}

/**
 * SQL that tests whether `column` is one of the UUID keys, bound as the parameter `$<place>`. A single key has its own
 * text: Postgres plans an array anew with every call, because its length varies, and that takes longer than reading the
 * rows of one key. The array literal is written here, because the driver would check each item for quoting.
 */
export function isAmong(column: string, keys: readonly string[], place: number): AmongKeys {
  if (keys.length === 1) return { text: `${column} = $${place}::uuid`, value: keys[0], isBatchable: true };
  return { text: `${column} = any($${place}::uuid[])`, value: `{${keys.join()}}`, isBatchable: false };
}

export function idsOf(rows: readonly { readonly id: string }[]): string[] {
  return rows.map(({ id }) => id);
}

/** One row per id; undefined if this store has none. */
export function rowById<T extends { id: string }>(
  entity: EntityClass<T>,
): LoaderDefinition<string, Row<T> | undefined> {
  return defineLoader(async (ids, { reader, storeId }) => {
    const wanted = isAmong('t.id', ids, 2);
    const values = [storeId, wanted.value];
    const rows = await reader.rows(entity, `where t.store_id = $1 and ${wanted.text}`, values, wanted);
    const found = new Map(rows.map((row) => [Reflect.get(row, 'id') as string, row]));
    return ids.map((id) => found.get(id));
  });
}

/** All rows whose `property` equals the key, in `orderBy` (SQL over the alias `t`). For short lists. */
export function rowsByKey<T extends object>(
  entity: EntityClass<T>,
  property: keyof T & string,
  orderBy: string,
): LoaderDefinition<string, Row<T>[]> {
  return defineLoader(async (keys, { reader, storeId }) => {
    const wanted = isAmong(`t.${reader.column(entity, property)}`, keys, 2);
    const values = [storeId, wanted.value];
    const rest = `where t.store_id = $1 and ${wanted.text} order by ${orderBy}`;
    const rows = await reader.rows(entity, rest, values, wanted);
    const groups = new Map<unknown, Row<T>[]>(keys.map((key) => [key, []]));
    for (const row of rows) groups.get(Reflect.get(row, property))?.push(row);
    return keys.map((key) => groups.get(key) ?? []);
  });
}
