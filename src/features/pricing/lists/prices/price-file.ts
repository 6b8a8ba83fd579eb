import { readCsvFile } from '../../../../platform/inputs/csv-file.ts';
import type { GivenPrice } from './given-prices.ts';

const REQUIRED = ['sku', 'amount'] as const;

type Column = (typeof REQUIRED)[number] | 'minimum_quantity' | 'compare_at_amount';

/** The most prices of one file. */
const MAX_FILE_PRICES = 100_000;

/** A price of a file, and the number of its line. */
interface PriceLine {
  readonly number: number;
  readonly price: GivenPrice;
}

/**
 * The lines of a CSV file of prices. A line without an amount removes a price.
 *
 * @throws CsvFileError when it is no CSV, lacks a column, or has too many lines
 */
export function readPriceFile(text: string): PriceLine[] {
  const lines = readCsvFile<Column>(text, { required: REQUIRED, max: MAX_FILE_PRICES, what: 'price' });
  return lines.map(({ number, fields }) => ({
    number,
    price: {
      sku: fields.sku ?? '',
      amount: fields.amount || null,
      minimumQuantity: fields.minimum_quantity ? Number(fields.minimum_quantity) : null,
      compareAtAmount: fields.compare_at_amount || null,
    },
  }));
}
