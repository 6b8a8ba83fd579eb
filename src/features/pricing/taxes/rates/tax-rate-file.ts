import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import { DomainError } from '../../../../platform/errors/domain-error.ts';
import { invalid } from '../../../../platform/errors/standard-errors.ts';
import { parseDateTime } from '../../../../platform/graphql/scalars/date-time.ts';
import { TaxRateCategory, TaxRateScope } from '../tax-enums.ts';
import type { NewTaxRate } from './new-tax-rate.ts';

const REQUIRED = ['country', 'tax_class', 'name', 'rate', 'category'] as const;
const OPTIONAL = [
  'region',
  'applies_within',
  'valid_from',
  'valid_to',
  'reference',
  'tax_class_name',
] as const;

type Fields = Readonly<Record<(typeof REQUIRED)[number] | (typeof OPTIONAL)[number], string | undefined>>;

/** The most rates of one file. */
const MAX_FILE_RATES = 10_000;

/** Nothing of the file was imported. Each problem is a line for the user. */
export class TaxRateFileError extends Error {
  override readonly name = 'TaxRateFileError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

/** One line of the file: its number, and how to read its rate. */
export interface TaxRateLine {
  readonly number: number;
  /** The name of the tax class, if the class is to be created where it is missing. */
  readonly taxClassName: string | undefined;
  /** @throws DomainError VALIDATION when a value has the wrong form */
  readonly read: () => NewTaxRate;
}

/**
 * The lines of a CSV file of tax rates. Columns may be in any order; unknown ones are ignored.
 *
 * @throws TaxRateFileError when it is no CSV, lacks a column, or has too many lines
 */
export function readTaxRateFile(text: string): TaxRateLine[] {
  let records: { record: Fields; info: { lines: number } }[];
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
    if (error instanceof CsvError) throw new TaxRateFileError([`It is no CSV file: ${error.message}`]);
    throw error;
  }
  const missing = REQUIRED.filter((column) => !header.includes(column));
  if (missing.length > 0) throw new TaxRateFileError([`It lacks columns: ${missing.join(', ')}`]);
  if (records.length === 0) throw new TaxRateFileError(['It has no tax rate.']);
  if (records.length > MAX_FILE_RATES) {
    throw new TaxRateFileError([`It has more than ${MAX_FILE_RATES.toLocaleString('en')} tax rates.`]);
  }
  return records.map(({ record, info }) => ({
    number: info.lines,
    taxClassName: record.tax_class_name || undefined,
    read: () => rateOf(record),
  }));
}

function rateOf(fields: Fields): NewTaxRate {
  return {
    country: fields.country ?? '',
    region: fields.region || null,
    taxClass: fields.tax_class ?? '',
    name: fields.name ?? '',
    rate: fields.rate ?? '',
    category: oneOf(TaxRateCategory, 'category', fields.category ?? ''),
    appliesWithin: oneOf(TaxRateScope, 'applies_within', fields.applies_within || TaxRateScope.ANYWHERE),
    validFrom: momentAt('valid_from', fields.valid_from),
    validTo: momentAt('valid_to', fields.valid_to),
    reference: fields.reference || null,
  };
}

function oneOf<Value extends string>(
  values: Readonly<Record<string, Value>>,
  column: string,
  text: string,
): Value {
  const found = Object.values(values).find((value) => value === text);
  if (found) return found;
  throw invalid(column, `${column} must be one of ${Object.values(values).join(', ')}.`);
}

function momentAt(column: string, text: string | undefined): Date | null {
  if (!text) return null;
  const moment = parseDateTime(text);
  if (moment) return moment;
  throw invalid(column, `${column} must be a moment with its offset, such as 2026-01-01T00:00:00+01:00.`);
}

/** `line 3: A rate is from 0 to 1 …` @throws the error if it is no DomainError */
export function problemAt(number: number, error: unknown): string {
  if (!(error instanceof DomainError)) throw error;
  return `line ${number}: ${error.errors.map(({ message }) => message).join(' ')}`;
}
