import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import { DomainError } from '../errors/domain-error.ts';

/** Nothing of the file was imported. Each problem is a line for the user. */
export class CsvFileError extends Error {
  override readonly name = 'CsvFileError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

/** One line of the file: its number, and its values by column. */
interface CsvLine<Column extends string> {
  readonly number: number;
  readonly fields: Readonly<Record<Column, string | undefined>>;
}

/**
 * The lines of a CSV file. Columns may be in any order; unknown ones are ignored.
 *
 * @param rules.what the lines are, for messages: `tax rate`
 * @throws CsvFileError when it is no CSV, lacks a column, or has no line or too many
 */
export function readCsvFile<Column extends string>(
  text: string,
  { required, max, what }: { required: readonly Column[]; max: number; what: string },
): CsvLine<Column>[] {
  let records: { record: CsvLine<Column>['fields']; info: { lines: number } }[];
  let header: readonly string[] = [];
  try {
    records = parse(text, {
      bom: true,
      trim: true,
      info: true,
      skip_empty_lines: true,
      columns: (names: string[]) => {
        header = names;
        return names;
      },
    }) as unknown as typeof records;
  } catch (error) {
    if (error instanceof CsvError) throw new CsvFileError([`It is no CSV file: ${error.message}`]);
    throw error;
  }
  const missing = required.filter((column) => !header.includes(column));
  if (missing.length > 0) throw new CsvFileError([`It lacks columns: ${missing.join(', ')}`]);
  if (records.length === 0) throw new CsvFileError([`It has no ${what}.`]);
  if (records.length > max)
    throw new CsvFileError([`It has more than ${max.toLocaleString('en')} ${what}s.`]);
  return records.map(({ record, info }) => ({ number: info.lines, fields: record }));
}

/** `line 3: A rate is from 0 to 1 …` @throws the error if it is no DomainError */
export function problemAt(number: number, error: unknown): string {
  if (!(error instanceof DomainError)) throw error;
  return `line ${number}: ${error.errors.map(({ message }) => message).join(' ')}`;
}
