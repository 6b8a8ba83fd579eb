import type { EntityClass } from '@mikro-orm/postgresql';
import type { Conditions } from '../filtering/conditions.ts';
import type { Reader } from '../reading/reader.ts';
import type { Position, Sort, SortKind } from './cursor.ts';

/** The rows of a list: the rows of an entity (alias `t`) that match the conditions. */
export interface ListSource<T extends object> {
  reader: Reader;
  entity: EntityClass<T>;
  conditions: Conditions;
  /**
   * Joins between the table and the conditions, such as `join products p on p.id = t.product_id`. Each joins at most
   * one row.
   */
  extraFrom?: string;
}

export interface PageQuery<T extends object> {
  source: ListSource<T>;
  sort: Sort;
  isForward: boolean;
  limit: number;
  after: Position | undefined;
  before: Position | undefined;
}

const CASTS: Record<SortKind, string> = { text: 'text', int: 'int', bigint: 'bigint', time: 'timestamptz' };

/**
 * The statement of one page, with rows in scan order (reversed when reading backward). Undefined if the cursors leave
 * no rows.
 *
 * Rows without a sort key form a separate part at the end. Each part is then one range of an index on the key and the
 * id; `nulls last` with a descending order would not be. The part without keys still orders by the key, because by id
 * alone the planner would walk the primary key in search of nulls.
 */
export function pageStatement<T extends object>(
  query: PageQuery<T>,
): { text: string; values: readonly unknown[] } | undefined {
  const { source, sort, isForward, limit } = query;
  const { reader, entity, extraFrom = '' } = source;
  const scope = source.conditions.copy();
  const placeholder = scope.bind(limit);
  const direction = (sort.direction === 'asc') === isForward ? 'asc' : 'desc';
  const scanned = sort.isNullable ? [!isForward, isForward] : [false];
  const selects = scanned.flatMap((isNullPart, index) => {
    const bounds = boundsOf(query, isNullPart, scope);
    if (!bounds) return [];
    const order = sort.isNullable ? `, ${sort.column} as "sortKey", ${index} as "part"` : '';
    return `select ${reader.columns(entity)}, ${keyText(sort)} as "cursorKey"${order}
      from ${reader.table(entity)} t ${extraFrom}
      where ${[scope.predicate, ...bounds].join(' and ')} order by ${sort.column} ${direction}, t.id ${direction} limit ${placeholder}`;
  });
  if (selects.length === 0) return undefined;
  const text =
    selects.length === 1
      ? selects[0]!
      : `select * from (${selects.map((select) => `(${select})`).join(' union all ')}) parts
         order by "part", "sortKey" ${direction}, "id" ${direction} limit ${placeholder}`;
  return { text, values: scope.values };
}

/**
 * The conditions that keep one part of the list between the cursors. Undefined if no row of the part is between them.
 */
function boundsOf<T extends object>(
  { sort, after, before }: PageQuery<T>,
  isNullPart: boolean,
  scope: Conditions,
): string[] | undefined {
  // The part with keys comes first, so all of it is before a cursor without a key.
  if (after && after.key === null && !isNullPart) return undefined;
  if (before && before.key !== null && isNullPart) return undefined;
  const nullness = sort.isNullable ? [`${sort.column} is ${isNullPart ? '' : 'not '}null`] : [];
  const keysets = [
    { position: after, operator: sort.direction === 'asc' ? '>' : '<' },
    { position: before, operator: sort.direction === 'asc' ? '<' : '>' },
  ].flatMap(({ position, operator }) => {
    if (!position || (position.key === null) !== isNullPart) return [];
    if (isNullPart) return `t.id ${operator} ${scope.bind(position.id)}::uuid`;
    const key = `${scope.bind(position.key)}::${CASTS[sort.kind]}`;
    return `(${sort.column}, t.id) ${operator} (${key}, ${scope.bind(position.id)}::uuid)`;
  });
  return [...nullness, ...keysets];
}

/** The key as text. A JavaScript date would lose the microseconds and skip rows. */
function keyText({ column, kind }: Sort): string {
  return kind === 'time'
    ? `to_char((${column}) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`
    : `(${column})::text`;
}
