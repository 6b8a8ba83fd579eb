import type { EntityClass, EntityManager, EntityMetadata } from '@mikro-orm/postgresql';
import type { Order } from './order.entity.ts';
import type { OrderItem } from './order-item.entity.ts';

/** A row, or part of one, by column name. Plain JSON after `JSON.stringify`. */
export type Columns = Readonly<Record<string, unknown>>;

/** Postgres reads this text as the start of the transaction in a timestamp column. */
export const NOW = 'now';

const known = new WeakMap<object, readonly (readonly [property: string, column: string])[]>();

/** The properties of an entity with their columns, put together once. */
function propertiesOf(metadata: EntityMetadata): readonly (readonly [property: string, column: string])[] {
  const found = known.get(metadata);
  if (found) return found;
  const properties = metadata.props.map(({ name, fieldNames }) => [name, fieldNames[0]!] as const);
  known.set(metadata, properties);
  return properties;
}

/** The columns of an entity or a part of one, named as in the entity's metadata. Undefined values are left out. */
export function columnsOf<T extends Order | OrderItem>(
  em: EntityManager,
  entity: EntityClass<T>,
  values: Partial<T>,
): Columns {
  const columns: Record<string, unknown> = {};
  for (const [property, column] of propertiesOf(em.getMetadata().get<object>(entity))) {
    const value: unknown = Reflect.get(values, property);
    if (value !== undefined) columns[column] = value;
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
