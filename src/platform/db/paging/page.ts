import type { Row } from '../reading/reader.ts';
import { decodeCursor, encodeCursor, type ListSort, type Sort } from './cursor.ts';
import { type ListSource, pageStatement } from './page-statement.ts';
import { type PageArgs, pageWindow } from './page-window.ts';

/** A page of a list, in the list's order whichever direction it was read in. */
export interface Page<R> {
  rows: readonly R[];
  /** One for each row. */
  readonly cursors: readonly string[];
  hasNextPage: boolean;
  hasPreviousPage: boolean;
}

/** A row with its sort key. */
export interface KeyedRow {
  readonly id: string;
  readonly cursorKey: string | null;
}

/** Lists with more rows are not counted further. */
export const COUNT_LIMIT = 10_000;

/**
 * Reads one page in one statement, by keyset. A page starts at a position in the sort order, not at a row number. So
 * inserted and deleted rows neither repeat nor hide others, and the last page costs as much as the first.
 *
 * `hasPreviousPage` of a page read forward says whether it started from a cursor (the cursor's own row lies before it),
 * and `hasNextPage` of one read backward likewise; the other one is known exactly.
 *
 * @throws GraphQLError BAD_USER_INPUT for a bad page size, INVALID_CURSOR for a bad cursor
 */
export async function readPage<T extends { id: string }>({
  sort: order,
  page,
  ...source
}: ListSource<T> & { sort: Sort; page: PageArgs }): Promise<Page<Row<T>>> {
  const { isForward, size } = pageWindow(page);
  const sort = { ...order, list: source.reader.table(source.entity) };
  const after = page.after == null ? undefined : decodeCursor(sort, page.after, 'after');
  const before = page.before == null ? undefined : decodeCursor(sort, page.before, 'before');
  const statement = pageStatement({ source, sort, isForward, after, before, limit: size + 1 });
  const found = statement ? await source.reader.query<KeyedRow>(statement.text, statement.values) : [];
  return pageOf(found as (Row<T> & KeyedRow)[], {
    sort,
    size,
    isForward,
    isAfter: after !== undefined,
    isBefore: before !== undefined,
  });
}

/**
 * Makes a page of rows in scan order, which may contain one more row than its size.
 *
 * Cursors are encoded on access. Rows keep their sort key, because removing it would mean copying every row.
 */
export function pageOf<R extends KeyedRow>(
  found: readonly R[],
  bounds: { sort: ListSort; size: number; isForward: boolean; isAfter: boolean; isBefore: boolean },
): Page<R> {
  const { sort, size, isForward, isAfter, isBefore } = bounds;
  const hasMore = found.length > size;
  const rows = found.slice(0, size);
  if (!isForward) rows.reverse();
  let cursors: string[] | undefined;
  return {
    rows,
    get cursors() {
      cursors ??= rows.map(({ cursorKey, id }) => encodeCursor(sort, { key: cursorKey, id }));
      return cursors;
    },
    hasNextPage: isForward ? hasMore || isBefore : isBefore,
    hasPreviousPage: isForward ? isAfter : hasMore || isAfter,
  };
}

/** The number of rows, up to {@link COUNT_LIMIT} + 1, which means "more than the limit". */
export async function countRows<T extends object>({
  reader,
  entity,
  conditions,
  extraFrom = '',
}: ListSource<T>): Promise<number> {
  const [counted] = await reader.query<{ count: number }>(
    `select count(*) as "count" from (
       select 1 from ${reader.table(entity)} t ${extraFrom} ${conditions.text} limit ${COUNT_LIMIT + 1}
     ) counted`,
    conditions.values,
  );
  return counted!.count;
}
