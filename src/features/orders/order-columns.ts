import type { EntityClass, EntityManager, EntityProperty } from '@mikro-orm/postgresql';
import type { Order } from './order.entity.ts';
import type { OrderItem } from './order-item.entity.ts';

/** A row, or part of one, by column name. Plain JSON after `JSON.stringify`. */
export type Columns = Readonly<Record<string, unknown>>;

/** Postgres reads this text as the start of the transaction in a timestamp column. */
export const NOW = 'now';

/** The columns of an entity or a part of one, named as in the entity's metadata. Undefined values are left out. */
export function columnsOf<T extends Order | OrderItem>(
  em: EntityManager,
  entity: EntityClass<T>,
  values: Partial<T>,
): Columns {
  const { props }: { props: readonly Pick<EntityProperty, 'name' | 'fieldNames'>[] } = em
    .getMetadata()
    .get(entity);
  const columns: Record<string, unknown> = {};
  for (const { name, fieldNames } of props) {
    const value: unknown = Reflect.get(values, name);
    if (value !== undefined) columns[fieldNames[0]!] = value;
  }
  return columns;
}

/** The row of a new entity. The database sets the timestamps. */
export function newRow<T extends Order | OrderItem>(
  em: EntityManager,
  entity: EntityClass<T>,
  values: T,
): Columns {
  const { created_at: _createdAt, updated_at: _updatedAt, ...row } = columnsOf(em, entity, values);
  return row;
}
