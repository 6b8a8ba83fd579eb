import { invalid } from '../../../../platform/errors/standard-errors.ts';
import { parseDateTime } from '../../../../platform/graphql/scalars/date-time.ts';
import { readCsvFile } from '../../../../platform/inputs/csv-file.ts';
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

type Column = (typeof REQUIRED)[number] | (typeof OPTIONAL)[number];
type Fields = Readonly<Record<Column, string | undefined>>;

/** The most rates of one file. */
const MAX_FILE_RATES = 10_000;

/** One line of the file: its number, and how to read its rate. */
export interface TaxRateLine {
  readonly number: number;
  /** The name of the tax class, if the class is to be created where it is missing. */
  readonly taxClassName: string | undefined;
  /** @throws DomainError VALIDATION when a value has the wrong form */
  readonly read: () => NewTaxRate;
}

/**
 * The lines of a CSV file of tax rates.
 *
 * @throws CsvFileError when it is no CSV, lacks a column, or has too many lines
 */
export function readTaxRateFile(text: string): TaxRateLine[] {
  const lines = readCsvFile<Column>(text, { required: REQUIRED, max: MAX_FILE_RATES, what: 'tax rate' });
  return lines.map(({ number, fields }) => ({
    number,
    taxClassName: fields.tax_class_name || undefined,
    read: () => rateOf(fields),
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
