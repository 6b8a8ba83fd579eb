import type { EntityClass, EntityManager, EntityProperty } from '@mikro-orm/postgresql';
import type { Order, OrderItem } from './order.entity.ts';

/** A row, or a part of one, by the names of its columns; plain JSON once it is stringified. */
export type Columns = Readonly<Record<string, unknown>>;

/** Postgres reads this text as the start of the transaction where a timestamp belongs. */
export const NOW = 'now';

/**
 * The columns that an entity, or a part of one, stands for. The names are those of the entity's metadata. What is
 * undefined is left out.
 */
export function columnsOf<T extends Order | OrderItem>(
  em: EntityManager,
  entity: EntityClass<T>,
  values: Partial<T>,
): Columns {
  const { props }: { props: readonly Pick<EntityProperty, 'name' | 'fieldNames'>[] } = em
    .getMetadata()
    .get(entity);
  const columns = props.map(({ name, fieldNames }) => [fieldNames[0]!, Reflect.get(values, name)] as const);
  return Object.fromEntries(columns.filter(([, value]) => value !== undefined));
}

/** The row of a new one; the database sets the times. */
export function newRow<T extends Order | OrderItem>(
  em: EntityManager,
  entity: EntityClass<T>,
  values: T,
): Columns {
  const { created_at: _createdAt, updated_at: _updatedAt, ...row } = columnsOf(em, entity, values);
  return row;
}
