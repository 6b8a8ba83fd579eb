import type { Row } from '../reading/reader.ts';
import { decodeCursor, encodeCursor, type Sort } from './cursor.ts';
import { type ListSource, pageStatement } from './page-statement.ts';
import { type PageArgs, pageWindow } from './page-window.ts';

/** A piece of a list, in the list's order in whichever direction it was read. */
export interface Page<R> {
  rows: readonly R[];
  /** One for each row. */
  readonly cursors: readonly string[];
  hasNextPage: boolean;
  hasPreviousPage: boolean;
}

/** A row as its page is read: with its place in the order. */
export interface KeyedRow {
  readonly id: string;
  readonly cursorKey: string | null;
}

/** Past this many rows a list is no longer counted. */
export const COUNT_LIMIT = 10_000;

/**
 * Reads one page in one statement, by keyset: a page starts at a place in the order, not at a number of rows, so rows
 * that come or go between two pages neither repeat nor hide others, and the last page costs what the first does.
 *
 * `hasPreviousPage` of a page read forward says whether it started from a cursor (the cursor's own row lies before
 * it), and `hasNextPage` of one read backward likewise; the other one is known exactly.
 *
 * @throws GraphQLError BAD_USER_INPUT for a bad page size, INVALID_CURSOR for a bad cursor
 */
export async function readPage<T extends { id: string }>({
  sort,
  page,
  ...source
}: ListSource<T> & { sort: Sort; page: PageArgs }): Promise<Page<Row<T>>> {
  const { isForward, size } = pageWindow(page);
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
 * The page that was read, of rows in the order they were scanned and perhaps one more than its size.
 *
 * Cursors are written when somebody asks for them. Rows keep the key they are made of, since taking it off would mean
 * to copy every row.
 */
export function pageOf<R extends KeyedRow>(
  found: readonly R[],
  bounds: { sort: Sort; size: number; isForward: boolean; isAfter: boolean; isBefore: boolean },
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

/** How many rows the list has, up to {@link COUNT_LIMIT} + 1, which stands for "more than the limit". */
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
