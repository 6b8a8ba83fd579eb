import { createReadStream } from 'node:fs';
import { CsvError, type Options, parse } from 'csv-parse';
import { beginsFormula } from '../../../values/csv.ts';
import { FILE_DETAILS } from '../../orders/order-details.ts';

/** The columns that describe an order. They repeat on each of its lines. */
const ORDER_COLUMNS = [
  'order_number',
  'placed_at',
  'status',
  'currency',
  'customer_email',
  'customer_name',
  'phone',
  'ship_name',
  'ship_line1',
  'ship_city',
  'ship_region',
  'ship_postal_code',
  'ship_country',
  'sales_rep',
  'shipping_amount',
  'sku',
  'product_name',
  'quantity',
  'unit_price',
  'discount_rate',
] as const;

/** Optional columns. A missing column counts as empty. */
const OPTIONAL_COLUMNS = ['paid_amount', 'shipped_at', 'delivered_at'] as const;

const DETAIL_COLUMNS = FILE_DETAILS.map(({ column }) => column);

const ALL_COLUMNS = [...ORDER_COLUMNS, ...OPTIONAL_COLUMNS, ...DETAIL_COLUMNS];

export type OrderColumn = (typeof ALL_COLUMNS)[number];

/** The file as a whole cannot be imported. The message is one line for the user. */
export class OrderFileError extends Error {
  override readonly name = 'OrderFileError';
}

/** One record of the file. */
export interface FileLine {
  /** The number of its first line in the file. The header is line 1. */
  readonly number: number;
  /** The raw fields, in the order of the file's header. */
  readonly fields: readonly string[];
}

export interface OrderFile {
  readonly header: readonly string[];
  /** The index of each column; −1 for a missing one. Unknown columns are ignored. */
  readonly places: Readonly<Record<OrderColumn, number>>;
  readonly lines: AsyncIterable<FileLine>;
}

/**
 * The largest length of a record. Without it, an unclosed quotation mark would read the rest of the file into memory.
 */
const MAX_RECORD_LENGTH = 65_536;
const LINE_BREAK = /\r\n|\n|\r/g;
/** The character that a decoder inserts for bytes that are not UTF-8. */
export const REPLACEMENT = '\uFFFD';

/**
 * Opens a CSV file as a stream and checks its header. It accepts a byte order mark, CRLF, line breaks inside quotes and
 * quotation marks inside unquoted fields. Fields are never interpreted as formulas.
 *
 * @throws OrderFileError when it cannot be read or lacks columns; from `lines` when a quotation mark is not closed
 */
export async function openOrderFile(path: string): Promise<OrderFile> {
  const records = readRecords(path);
  const first = await records.next();
  if (first.done) throw new OrderFileError(`${path} is empty: its first line must name the columns.`);
  const header = first.value.fields;
  const places = placeColumns(header, path);
  return { header, places, lines: records };
}

async function* readRecords(path: string): AsyncGenerator<FileLine> {
  let end = 0;
  let emptyLines = 0;
  // The parser counts a CRLF inside quotes as two lines, so lines are counted here, record by record.
  const withNumber = (fields: string[], info: { empty_lines: number }): FileLine => {
    const number = end + 1 + info.empty_lines - emptyLines;
    emptyLines = info.empty_lines;
    end = number + lineBreaks(fields);
    return { number, fields };
  };
  const parser = parse({
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: MAX_RECORD_LENGTH,
    record_delimiter: ['\r\n', '\n', '\r'],
    // The declared type allows only records of strings.
    on_record: withNumber as unknown as NonNullable<Options['on_record']>,
  });
  const source = createReadStream(path, { highWaterMark: 262_144 });
  source.on('error', (error) => parser.destroy(error));
  try {
    for await (const line of source.pipe(parser)) yield line as FileLine;
  } catch (error) {
    throw explain(error, { path, line: end + 1 });
  } finally {
    source.destroy();
  }
}

function lineBreaks(fields: readonly string[]): number {
  let count = 0;
  for (const field of fields) {
    if (field.includes('\n') || field.includes('\r')) count += field.match(LINE_BREAK)?.length ?? 0;
  }
  return count;
}

function explain(error: unknown, { path, line }: { path: string; line: number }): unknown {
  if (error instanceof CsvError) {
    return new OrderFileError(
      `${path} cannot be read after line ${line}: ${
        error.code === 'CSV_QUOTE_NOT_CLOSED' || error.code === 'CSV_MAX_RECORD_SIZE'
          ? 'a quotation mark opens a field there and is not closed'
          : error.message
      }.`,
    );
  }
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return new OrderFileError(`There is no file ${path}.`);
  if (code === 'EISDIR') return new OrderFileError(`${path} is a folder, not a CSV file.`);
  if (code === 'EACCES') return new OrderFileError(`${path} may not be read by this user.`);
  return error;
}

function placeColumns(header: readonly string[], path: string): Record<OrderColumn, number> {
  const names = header.map((name) => name.trim().toLowerCase());
  if (names.some((name) => name.includes(REPLACEMENT) || name.includes('\0'))) {
    throw new OrderFileError(`${path} is not UTF-8: save it as CSV in UTF-8.`);
  }
  const missing = ORDER_COLUMNS.filter((column) => !names.includes(column));
  if (missing.length > 0) {
    const hint = names.length === 1 ? ' Columns are separated by commas.' : '';
    throw new OrderFileError(`The header of ${path} lacks the columns ${missing.join(', ')}.${hint}`);
  }
  const twice = ALL_COLUMNS.find((column) => names.indexOf(column) !== names.lastIndexOf(column));
  if (twice) throw new OrderFileError(`The header of ${path} names the column ${twice} twice.`);
  return Object.fromEntries(ALL_COLUMNS.map((column) => [column, names.indexOf(column)])) as Record<
    OrderColumn,
    number
  >;
}

/**
 * Reads a field without surrounding white space and without a spreadsheet's text mark. Empty when the line is too
 * short.
 */
export function fieldOf({ places }: Pick<OrderFile, 'places'>, line: FileLine, column: OrderColumn): string {
  const field = line.fields[places[column]]?.trim() ?? '';
  return field.startsWith(TEXT_MARK) ? withoutMark(field, column) : field;
}

/** Spreadsheets put this mark before a text that looks like something else. Our rejects file does the same. */
const TEXT_MARK = "'";

/** Columns with names of people and places. These may begin with an apostrophe, as in 's-Hertogenbosch. */
const NAME_COLUMNS: readonly OrderColumn[] = [
  'customer_name',
  'ship_name',
  'ship_line1',
  'ship_city',
  'ship_region',
  'sales_rep',
  'product_name',
  ...DETAIL_COLUMNS,
];

function withoutMark(field: string, column: OrderColumn): string {
  const isOwn = NAME_COLUMNS.includes(column) && !beginsFormula(field.slice(TEXT_MARK.length));
  return isOwn ? field : field.slice(TEXT_MARK.length).trim();
}
