import { invalidCursor } from '../../errors/request-errors.ts';

export type SortKind = 'text' | 'int' | 'bigint' | 'time';

/** What a list is ordered by. The id breaks ties, in the same direction. */
export interface Sort {
  /** The API's name of the sort order. It is part of every cursor, so that a cursor of another order is refused. */
  field: string;
  /** An SQL expression over the alias `t`. It needs an index if the list may be long. */
  column: string;
  kind: SortKind;
  direction: 'asc' | 'desc';
  /** Whether the expression may be null. Nulls sort last in both directions. */
  isNullable?: boolean;
}

/** The order of a certain list. */
export interface ListSort extends Sort {
  /** The table that is listed. It is part of every cursor, so that a cursor of another list is refused. */
  list: string;
}

/** A row's position in a sort order: its sort key as text (null without one) and its id. */
export interface Position {
  key: string | null;
  id: string;
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const INTEGER = /^(?:0|-?[1-9]\d{0,18})$/;
const TIME = /^(?!0000)\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{6}Z$/;
const INTEGER_BITS = { int: 32, bigint: 64 };
/** A sort key is short. The limit keeps a client from having megabytes parsed. */
const MAX_CURSOR_LENGTH = 8_192;

/** An opaque text of a row's position. A page can continue from it even after the row is deleted. */
export function encodeCursor(sort: ListSort, { key, id }: Position): string {
  const { list, field, direction } = sort;
  return Buffer.from(JSON.stringify([list, field, direction, key, id])).toString('base64url');
}

/**
 * Decodes a cursor that {@link encodeCursor} wrote for the same list and sort order. Every part is checked, so that a forged
 * cursor cannot reach Postgres as a malformed value. The conditions, not the cursor, decide which rows may be read.
 *
 * @throws GraphQLError INVALID_CURSOR when it is malformed or belongs to another list or order
 */
export function decodeCursor(sort: ListSort, cursor: string, argument: 'after' | 'before'): Position {
  const parts = cursorParts(cursor);
  if (parts?.[0] !== sort.list) {
    throw invalidCursor(`\`${argument}\` is not a cursor of this list.`, argument);
  }
  const [, field, direction, key, id] = parts;
  if (field !== sort.field || direction !== sort.direction) {
    throw invalidCursor(`\`${argument}\` is a cursor of another sort order.`, argument);
  }
  if (typeof id !== 'string' || !UUID.test(id) || !isKey(sort, key)) {
    throw invalidCursor(`\`${argument}\` is not a cursor of this list.`, argument);
  }
  return { key, id };
}

function cursorParts(cursor: string): unknown[] | undefined {
  if (cursor.length > MAX_CURSOR_LENGTH) return undefined;
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(parts) && parts.length === 5 ? parts : undefined;
  } catch {
    return undefined;
  }
}

function isKey({ kind, isNullable }: Sort, key: unknown): key is string | null {
  if (key === null) return isNullable === true;
  if (typeof key !== 'string') return false;
  if (kind === 'text') return key.isWellFormed() && !key.includes('\0');
  if (kind === 'time') return TIME.test(key) && isDate(key);
  return INTEGER.test(key) && BigInt(key) === BigInt.asIntN(INTEGER_BITS[kind], BigInt(key));
}

/** JavaScript reads February 30 as a day in March, and Postgres refuses it. */
function isDate(time: string): boolean {
  const milliseconds = Date.parse(time);
  return !Number.isNaN(milliseconds) && new Date(milliseconds).toISOString().startsWith(time.slice(0, 19));
}
