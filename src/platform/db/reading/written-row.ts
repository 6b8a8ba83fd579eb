import type { EntityClass, EntityManager, EntityMetadata } from '@mikro-orm/postgresql';
import type { Row } from './reader.ts';
import { jsonParserOfColumn, type ValueParser } from './row-values.ts';

/** A row by column as `row_to_json` returns it. */
export type JsonColumns = Readonly<Record<string, unknown>>;

interface PropertySource {
  readonly property: string;
  readonly column: string;
  readonly parse: ValueParser | undefined;
}

const known = new WeakMap<EntityMetadata, readonly PropertySource[]>();

/**
 * The row that a reader would find, made from the columns that a writing statement returned. It spares reading the row
 * again for the payload. Use it only while nothing can have changed the row since.
 */
export function writtenRow<T extends object>(
  em: EntityManager,
  entity: EntityClass<T>,
  columns: JsonColumns,
): Row<T> {
  const row: Record<string, unknown> = {};
  for (const { property, column, parse } of sourcesOf(em.getMetadata().get<object>(entity))) {
    const value = columns[column];
    if (value === undefined) throw new Error(`the column ${column} of ${entity.name} is missing`);
    row[property] = value === null || parse === undefined ? value : parse(value);
  }
  return row as Row<T>;
}

function sourcesOf(metadata: EntityMetadata): readonly PropertySource[] {
  const found = known.get(metadata);
  if (found) return found;
  const sources = metadata.props
    .filter(({ persist, fieldNames }) => persist !== false && fieldNames?.length === 1)
    .map(({ name, fieldNames, columnTypes }) => ({
      property: name,
      column: fieldNames[0]!,
      parse: jsonParserOfColumn(columnTypes[0]!),
    }));
  known.set(metadata, sources);
  return sources;
}
