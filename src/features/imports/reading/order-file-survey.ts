import { fieldOf, OrderFileError, openOrderFile } from './order-file.ts';
import { SeenNumbers } from './seen-numbers.ts';

/** One order is held in memory as a whole. */
const MAX_LINES = 10_000;
/** A file with more is sorted by something else; the reasons would fill the memory. */
const MAX_UNFIT = 100_000;

/** What must be known of a file before its first order is stored. */
export interface FileSurvey {
  readonly header: readonly string[];
  /** Records, without the header. */
  readonly lines: number;
  /** Different order numbers. */
  readonly orders: number;
  /** Orders that cannot be taken as a whole, with the reason; mostly none. */
  readonly unfit: ReadonlyMap<string, string>;
}

/**
 * Reads the file once without storing anything. Only so can an order be refused as a whole when the rest of it comes
 * much later in the file; and a broken file is refused before a part of it is in the shop.
 *
 * @throws OrderFileError as {@link openOrderFile}
 */
export async function surveyOrderFile(path: string): Promise<FileSurvey> {
  const file = await openOrderFile(path);
  const seen = new SeenNumbers();
  const unfit = new Map<string, string>();
  let lines = 0;
  let current = '';
  let currentLines = 0;
  for await (const line of file.lines) {
    lines += 1;
    const number = fieldOf(file, line, 'order_number');
    if (number !== current) {
      const isNew = number === '' || seen.add(number);
      if (!isNew)
        unfit.set(number, `order ${number} begins again at line ${line.number}: keep its lines together`);
      if (unfit.size > MAX_UNFIT) {
        throw new OrderFileError(
          `The lines of the orders in ${path} are not together: sort it by order_number.`,
        );
      }
      current = number;
      currentLines = 0;
    }
    currentLines += 1;
    if (currentLines > MAX_LINES && number !== '') {
      unfit.set(number, `order ${number} has more than ${MAX_LINES} lines`);
    }
  }
  return { header: file.header, lines, orders: seen.size, unfit };
}
